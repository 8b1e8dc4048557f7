package taskmeter.campaign.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Slot.Block;

/**
 * Blocks, round by round: a round has one of every live cell, in an order that the seed shuffles, and each block runs
 * its runtimes in an order that {@link WilliamsDesign} gives.
 */
final class Rounds {

  /** The live runtimes of each cell, in the campaign's own order of runtimes. */
  private final Map<CellKey, List<Cell>> live = new LinkedHashMap<>();
  private final Map<CellKey, Integer> offsets = new HashMap<>();
  /** Blocks that each cell has had. */
  private final Map<CellKey, Integer> taken = new HashMap<>();
  private final OptionalInt most;
  private final Optional<SecondStage> second;
  private final Random random;
  private final Deque<CellKey> round = new ArrayDeque<>();
  private int number;
  private int size;
  private int blocks;

  /**
   * Rounds from the first on.
   *
   * @param cells those that can run, on all runtimes
   * @param seed of the order
   * @param most no more rounds than that, where given
   * @param second what the rounds have after the first ones, where these are not all alike
   */
  Rounds(Collection<Cell> cells, long seed, OptionalInt most, Optional<SecondStage> second) {
    this.most = most;
    this.second = second;
    this.random = new Random(seed);
    // Sorted first: whatever order the cells came in, the same cells and seed give the same schedule
    List<String> runtimes = new ArrayList<>(new TreeSet<>(cells.stream().map(Cell::runtime).toList()));
    Collections.shuffle(runtimes, random);
    List<CellKey> keys = new ArrayList<>(new TreeSet<>(cells.stream().map(Cell::key).toList()));
    Collections.shuffle(keys, random);
    keys.forEach(key -> live.put(key, new ArrayList<>(cells.stream().filter(cell -> cell.key().equals(key))
        .sorted(Comparator.comparingInt(cell -> runtimes.indexOf(cell.runtime()))).toList())));
    Map<Integer, Integer> ofSize = new HashMap<>();
    live.forEach((key, members) -> offsets.put(key, ofSize.merge(members.size(), 1, Integer::sum) - 1));
  }

  /** The next block, which stays the next. */
  Optional<Block> peek() {
    while (!round.isEmpty() && live.get(round.getFirst()).isEmpty()) {
      round.removeFirst();
    }
    if (round.isEmpty()) {
      beginRound();
    }
    return round.isEmpty() ? Optional.empty() : Optional.of(block(round.getFirst()));
  }

  /** The next block, which is now under way. */
  Block take() {
    Block next = peek().orElseThrow();
    taken.merge(round.removeFirst(), 1, Integer::sum);
    blocks++;
    return next;
  }

  /** The cell takes part no more. */
  void leave(Cell cell) {
    live.get(cell.key()).remove(cell);
  }

  /** What is still to come, a cell for each fork; empty where only the budget ends it. */
  Optional<List<Cell>> rest() {
    if (most.isEmpty()) {
      return second.filter(stage -> number > SecondStage.FIRST && !satisfied()).map(this::rest);
    }
    List<Cell> rest = new ArrayList<>(round.stream().flatMap(key -> live.get(key).stream()).toList());
    List<Cell> all = live.values().stream().flatMap(List::stream).toList();
    rest.addAll(Stream.generate(() -> all).limit(Math.max(0, most.getAsInt() - number)).flatMap(List::stream).toList());
    return Optional.of(rest);
  }

  private List<Cell> rest(SecondStage stage) {
    List<Cell> rest = new ArrayList<>();
    stage.decision().forEach((key, blocks) ->
        Stream.generate(() -> live.get(key)).limit(Math.max(0, blocks - taken.getOrDefault(key, 0)))
            .forEach(rest::addAll));
    return rest;
  }

  /** Blocks of this round that have begun, and its size. */
  String place() {
    return (size - round.size()) + " of " + size;
  }

  /** Whether all cells have the blocks that their variances asked for; what may follow gives all of them as many. */
  boolean satisfied() {
    return round.isEmpty() && number >= SecondStage.FIRST && second.isPresent() && wanting().isEmpty();
  }

  /** Of the second stage. */
  private List<CellKey> wanting() {
    return second.filter(stage -> number >= SecondStage.FIRST)
        .map(stage -> stage.round(taken, this::lives)).orElse(List.of());
  }

  private void beginRound() {
    List<CellKey> keys = new ArrayList<>(wanting());
    if (keys.isEmpty()) {
      live.keySet().stream().filter(this::lives).forEach(keys::add);
    }
    if (keys.isEmpty() || most.isPresent() && number >= most.getAsInt()) {
      return;
    }
    number++;
    Collections.shuffle(keys, random);
    round.addAll(keys);
    size = keys.size();
  }

  private boolean lives(CellKey key) {
    return !live.get(key).isEmpty();
  }

  private Block block(CellKey key) {
    List<Cell> cells = live.get(key);
    List<Integer> order = WilliamsDesign.order(cells.size(), offsets.get(key), taken.getOrDefault(key, 0));
    return new Block(blocks + 1, number, order.stream().map(cells::get).toList());
  }
}
