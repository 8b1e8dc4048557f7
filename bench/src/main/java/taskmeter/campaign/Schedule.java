package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;

/**
 * Which fork comes next. Each round gives every live cell one fork more, in an order of its own, so that whenever
 * the campaign ends no cell is more than one fork ahead, and what drifts on the box hits all cells alike.
 *
 * <p>A cell that turns out not to be available leaves, and so does one that fails twice in a row: once may be the
 * box's fault, twice would be a waste of everyone's time.
 */
final class Schedule {
  private static final int FAILURES_TO_LEAVE = 2;

  private final List<Cell> live;
  private final Random order;
  private final OptionalInt rounds;
  private final Queue<Cell> round = new ArrayDeque<>();
  private final ExpectedTime expected = new ExpectedTime();
  private final Map<Cell, Integer> forks = new HashMap<>();
  private final Map<Cell, Integer> failuresInARow = new HashMap<>();
  private int roundNumber;
  private int slotNumber;
  private int block;

  /**
   * A schedule from its first round on.
   *
   * @param cells those that can run
   * @param firstSlot the number of the first slot
   * @param seed of the order
   * @param rounds no more rounds than that, where given
   */
  Schedule(Collection<Cell> cells, int firstSlot, long seed, OptionalInt rounds) {
    this.live = new ArrayList<>(cells);
    this.slotNumber = firstSlot - 1;
    this.order = new Random(seed);
    this.rounds = rounds;
  }

  /**
   * The next slot, or nothing where the rounds or the cells are at an end or the slot would not fit.
   *
   * @param left what is left of the budget
   */
  Optional<Slot> next(Duration left) {
    if (round.isEmpty() && !live.isEmpty() && (rounds.isEmpty() || roundNumber < rounds.getAsInt())) {
      roundNumber++;
      List<Cell> shuffled = new ArrayList<>(live);
      Collections.shuffle(shuffled, order);
      round.addAll(shuffled);
    }
    Cell cell = round.peek();
    if (cell == null || expected.of(cell).compareTo(left) > 0) {
      return Optional.empty();
    }
    round.remove();
    return Optional.of(new Slot(++slotNumber, ++block, roundNumber, forks.merge(cell, 1, Integer::sum), cell));
  }

  /** Takes note of how a slot ended and how long it took. */
  void ended(Slot slot, ForkOutcome outcome, Duration took) {
    Cell cell = slot.cell();
    expected.learn(cell, took);
    switch (outcome) {
      case ForkOutcome.Measured measured -> failuresInARow.remove(cell);
      // What has been measured can exist: one slow moment of the box must not end it
      case ForkOutcome.NotAvailable never when forks.get(cell) == 1 -> live.remove(cell);
      case ForkOutcome.NotAvailable once -> failed(cell);
      case ForkOutcome.Failed failed -> failed(cell);
    }
  }

  private void failed(Cell cell) {
    if (failuresInARow.merge(cell, 1, Integer::sum) >= FAILURES_TO_LEAVE) {
      live.remove(cell);
    }
  }

  /** How long the rounds that are still to come will take; empty where only the budget ends them. */
  Optional<Duration> rest() {
    if (rounds.isEmpty()) {
      return Optional.empty();
    }
    Duration thisRound = total(round);
    return Optional.of(thisRound.plus(total(live).multipliedBy(rounds.getAsInt() - roundNumber)));
  }

  /** Slots of the round that are still to come. */
  int leftInRound() {
    return round.size();
  }

  private Duration total(Collection<Cell> cells) {
    return cells.stream().map(expected::of).reduce(Duration.ZERO, Duration::plus);
  }
}
