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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot.Block;

/**
 * The blocks of each round. A round has one block of every live cell, in an order shuffled with the seed. Within a
 * block, {@link WilliamsDesign} gives the order of the runtimes.
 */
final class Rounds {

  /** The live runtimes of each cell, in the campaign's own order of runtimes. */
  private final Map<CellKey, List<Cell>> live = new LinkedHashMap<>();
  private final Map<CellKey, Integer> offsets = new HashMap<>();
  /** The number of blocks that each cell has had. */
  private final Map<CellKey, Integer> taken = new HashMap<>();
  private final OptionalInt maxRounds;
  private final Optional<SecondStage> secondStage;
  private final Random random;
  private final Deque<CellKey> round = new ArrayDeque<>();
  private final AtomicInteger blocks;
  private final Interleave interleave;
  private int number;
  private int size;

  /**
   * Creates the rounds, beginning with the first.
   *
   * @param cells the available cells, on all runtimes
   * @param seed the seed of the order
   * @param maxRounds the maximum number of rounds, if given
   * @param secondStage selects the cells of later rounds, if the number of blocks depends on the variance
   * @param blocks counts the blocks of the whole campaign
   * @param interleave how the forks of a block follow each other
   */
  Rounds(Collection<Cell> cells, long seed, OptionalInt maxRounds, Optional<SecondStage> secondStage,
      AtomicInteger blocks, Interleave interleave) {
    this.blocks = blocks;
    this.interleave = interleave;
    this.maxRounds = maxRounds;
    this.secondStage = secondStage;
    this.random = new Random(seed);
    // Sorted first, so that the schedule depends on the set of cells and the seed, not on the order of the cells
    List<String> runtimes = new ArrayList<>(new TreeSet<>(cells.stream().map(Cell::runtime).toList()));
    Collections.shuffle(runtimes, random);
    List<CellKey> keys = new ArrayList<>(new TreeSet<>(cells.stream().map(Cell::key).toList()));
    Collections.shuffle(keys, random);
    keys.forEach(key -> live.put(key, new ArrayList<>(cells.stream().filter(cell -> cell.key().equals(key))
        .sorted(Comparator.comparingInt(cell -> runtimes.indexOf(cell.runtime()))).toList())));
    Map<Integer, Integer> ofSize = new HashMap<>();
    live.forEach((key, members) -> offsets.put(key, ofSize.merge(members.size(), 1, Integer::sum) - 1));
  }

  /** Returns the next block without starting it. */
  Optional<Block> peek() {
    while (!round.isEmpty() && live.get(round.getFirst()).isEmpty()) {
      round.removeFirst();
    }
    if (round.isEmpty()) {
      beginRound();
    }
    return round.isEmpty() ? Optional.empty() : Optional.of(block(round.getFirst()));
  }

  /** Starts the next block. */
  Block take() {
    Block next = peek().orElseThrow();
    taken.merge(round.removeFirst(), 1, Integer::sum);
    blocks.incrementAndGet();
    return next;
  }

  /** Drops a cell from later blocks. */
  void drop(Cell cell) {
    live.get(cell.key()).remove(cell);
  }

  /** The remaining forks, one cell each; empty if only the budget ends the campaign. */
  Optional<List<Cell>> rest() {
    if (maxRounds.isEmpty()) {
      return secondStage.filter(stage -> number > SecondStage.FIRST && !satisfied()).map(this::rest);
    }
    List<Cell> rest = new ArrayList<>(round.stream().flatMap(key -> live.get(key).stream()).toList());
    List<Cell> all = live.values().stream().flatMap(List::stream).toList();
    int later = Math.max(0, maxRounds.getAsInt() - number);
    rest.addAll(Stream.generate(() -> all).limit(later).flatMap(List::stream).toList());
    return Optional.of(rest);
  }

  private List<Cell> rest(SecondStage stage) {
    List<Cell> rest = new ArrayList<>();
    stage.decision().forEach((key, blocks) ->
        Stream.generate(() -> live.get(key)).limit(Math.max(0, blocks - taken.getOrDefault(key, 0)))
            .forEach(rest::addAll));
    return rest;
  }

  /** The started blocks of this round, and its size. */
  String place() {
    return (size - round.size()) + " of " + size;
  }

  /** Whether all cells have the blocks that their variances require; later rounds give each cell one block. */
  boolean satisfied() {
    return round.isEmpty() && number >= SecondStage.FIRST && secondStage.isPresent() && needingMore().isEmpty();
  }

  /** The cells that need more blocks in the second stage. */
  private List<CellKey> needingMore() {
    return secondStage.filter(stage -> number >= SecondStage.FIRST)
        .map(stage -> stage.round(taken, this::isLive)).orElse(List.of());
  }

  private void beginRound() {
    List<CellKey> keys = new ArrayList<>(needingMore());
    if (keys.isEmpty()) {
      live.keySet().stream().filter(this::isLive).forEach(keys::add);
    }
    if (keys.isEmpty() || maxRounds.isPresent() && number >= maxRounds.getAsInt()) {
      return;
    }
    number++;
    Collections.shuffle(keys, random);
    round.addAll(keys);
    size = keys.size();
  }

  private boolean isLive(CellKey key) {
    return !live.get(key).isEmpty();
  }

  private Block block(CellKey key) {
    List<Cell> cells = live.get(key);
    int had = taken.getOrDefault(key, 0);
    List<Integer> order = WilliamsDesign.order(cells.size(), offsets.get(key), interleave.order(had));
    return new Block(blocks.get() + 1, number, order.stream().map(cells::get).toList(),
        cells.size() == 1 ? Interleave.FORKS : interleave.ofBlock(offsets.get(key) + had));
  }
}
