package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.cell.Slot.Block;
import taskmeter.campaign.fork.ForkOutcome;

/**
 * Which fork comes next. Each round gives every live cell one block, in an order of its own, and a block holds one
 * fork of the cell on every runtime: whenever the campaign ends, no cell is more than one block ahead, and what drifts
 * on the box hits all cells and all runtimes alike.
 *
 * <p>A cell that turns out not to be available leaves, and so does one that fails twice in a row: once may be the
 * box's fault, twice would be a waste of everyone's time. A disturbed fork is run again at its block's end, once, and
 * as long as there are not too many of them.
 *
 * <p>The order depends on nothing but the seed and how the slots before ended, so that a campaign can be resumed by
 * going through them again.
 */
public final class Schedule {

  private static final int FAILURES_TO_LEAVE = 2;

  /** Forks that are run again, of all; a box that disturbs more of them than this is no place to measure. */
  private static final int ONE_IN = 10;

  private final boolean measures;
  private final Optional<SecondStage> second;
  private final Rounds rounds;
  private final ExpectedTime expected;
  private final Deque<Slot> block = new ArrayDeque<>();
  private final Deque<Slot> again = new ArrayDeque<>();
  private final Map<Cell, Integer> forks = new HashMap<>();
  private final Map<Cell, Integer> failuresInARow = new HashMap<>();
  private int slotNumber;
  private int slots;
  private int repeated;

  /**
   * A schedule from its first round on.
   *
   * @param cells those that can run
   * @param slotsBefore numbers that are taken
   * @param plan its seed and its rounds
   * @param expected how long slots take
   */
  public Schedule(Collection<Cell> cells, int slotsBefore, CampaignPlan plan, ExpectedTime expected) {
    this.measures = plan.profile().measures();
    this.second = plan.twoStages() ? Optional.of(new SecondStage(plan.runtimes())) : Optional.empty();
    this.rounds = new Rounds(cells, plan.seed(), plan.rounds(), second);
    this.slotNumber = slotsBefore;
    this.expected = expected;
  }

  /** How many forks may be run again, in words. */
  public static String cap() {
    return "each once, and no more than one in " + ONE_IN + " of all";
  }

  /**
   * The next slot, or nothing where the rounds or the cells are at an end or the block would not fit.
   *
   * @param left what is left of the budget
   */
  public Optional<Slot> next(Duration left) {
    Deque<Slot> source = block.isEmpty() ? again : block;
    if (source.isEmpty()) {
      Optional<Block> next = rounds.peek().filter(found -> total(found.cells()).compareTo(left) <= 0);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      begin(rounds.take());
      source = block;
    } else if (source == again && expected.of(again.getFirst().cell()).compareTo(left) > 0) {
      return Optional.empty();
    }
    Slot due = source.removeFirst();
    slots++;
    int fork = forks.merge(due.cell(), 1, Integer::sum);
    return Optional.of(due.started(++slotNumber, fork));
  }

  private void begin(Block next) {
    for (int i = 0; i < next.cells().size(); i++) {
      block.add(Slot.due(next, i + 1));
    }
  }

  /**
   * Takes note of how a slot ended.
   *
   * @param took how long it took
   * @param disturbed whether the box disturbed it
   */
  public void ended(Slot slot, ForkOutcome outcome, Duration took, boolean disturbed) {
    Cell cell = slot.cell();
    switch (outcome) {
      case ForkOutcome.Measured measured -> {
        // One that died early or hung tells nothing of the others
        expected.learn(cell, took);
        second.ifPresent(stage -> stage.saw(slot, measured.samples()));
        failuresInARow.remove(cell);
        if (measures && disturbed && slot.attempt() == 1 && repeated <= slots / ONE_IN) {
          repeated++;
          again.add(slot.again());
        }
      }
      // What has been measured can exist: one slow moment of the box must not end it
      case ForkOutcome.NotAvailable never when forks.get(cell) == 1 -> rounds.leave(cell);
      case ForkOutcome.NotAvailable once -> failed(cell);
      case ForkOutcome.Failed failed -> failed(cell);
    }
  }

  private void failed(Cell cell) {
    if (failuresInARow.merge(cell, 1, Integer::sum) >= FAILURES_TO_LEAVE) {
      rounds.leave(cell);
    }
  }

  /** Whether a second stage has given all cells what they asked for, and nothing is under way. */
  public boolean satisfied() {
    return block.isEmpty() && again.isEmpty() && rounds.satisfied();
  }

  /** Goes on with numbers above this one: it is taken by a fork that was cut short. */
  public void numbersFrom(int last) {
    slotNumber = Math.max(slotNumber, last);
  }

  /** How long the rounds that are still to come will take; empty where only the budget ends them. */
  public Optional<Duration> rest() {
    List<Cell> inFlight = new ArrayList<>();
    block.forEach(slot -> inFlight.add(slot.cell()));
    again.forEach(slot -> inFlight.add(slot.cell()));
    return rounds.rest().map(cells -> total(cells).plus(total(inFlight)));
  }

  /** Where the round stands, in blocks: {@code 14 of 52}. */
  public String ofRound() {
    return rounds.place();
  }

  private Duration total(Collection<Cell> cells) {
    return cells.stream().map(expected::of).reduce(Duration.ZERO, Duration::plus);
  }
}
