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
import java.util.concurrent.atomic.AtomicInteger;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.cell.Slot.Block;
import taskmeter.campaign.fork.ForkOutcome;

/**
 * Schedules the forks. Each round gives every live cell one block, in its own order, and a block has one fork of the
 * cell on every runtime. So no cell is more than one block ahead when the campaign ends, and drift of the machine
 * affects all cells and runtimes equally.
 *
 * <p>A cell is dropped if it turns out to be unavailable, or if it fails twice in a row; a single failure may be caused
 * by the machine. A disturbed fork is repeated once at the end of its block, up to a limit for the campaign.
 *
 * <p>The order depends only on the seed and on the outcomes of earlier slots, so that a campaign can be resumed by
 * replaying them.
 *
 * <p>Diagnostic forks follow {@link Diagnoses}, after the timed ones.
 */
public final class Schedule {

  private static final Duration FOREVER = Duration.ofDays(9_999);

  /** Limits repeated forks to one in this many of all; a machine that disturbs more forks is unfit to measure. */
  private static final int ONE_IN = 10;

  private final boolean measures;
  private final Optional<SecondStage> second;
  private final Rounds rounds;
  private final ExpectedTime expected;
  private final Deque<Slot> block = new ArrayDeque<>();
  private final Deque<Slot> repeats = new ArrayDeque<>();
  private final Map<Cell, Integer> forks = new HashMap<>();
  private final Failures failures = new Failures();
  private final Diagnoses diagnoses;
  private int slotNumber;
  private int slots;
  private int repeated;
  private int decidedBlock;
  private boolean mayRepeat;

  /**
   * Creates a schedule, beginning with the first round.
   *
   * @param cells the available cells
   * @param slotsBefore the number of slots that are used already
   * @param plan the plan, with its seed and rounds
   * @param expected the expected times of slots
   */
  public Schedule(Collection<Cell> cells, int slotsBefore, CampaignPlan plan, ExpectedTime expected) {
    this.measures = plan.profile().measures();
    this.second = plan.twoStages() ? Optional.of(new SecondStage(plan.runtimes())) : Optional.empty();
    AtomicInteger blocks = new AtomicInteger();
    this.rounds = new Rounds(cells, plan.seed(), plan.rounds(), second, blocks, plan.interleave());
    this.diagnoses = new Diagnoses(cells, plan, blocks);
    this.slotNumber = slotsBefore;
    this.expected = expected;
  }

  /** The limit of repeated forks, in words. */
  public static String cap() {
    return "each at most once, and at most one in " + ONE_IN + " of all";
  }

  /**
   * The next slot; empty if the rounds or the cells are finished, or the block does not fit.
   *
   * @param left the remaining budget
   */
  public Optional<Slot> next(Duration left) {
    Deque<Slot> source = block.isEmpty() ? repeats : block;
    if (source.isEmpty()) {
      Optional<Block> next = rounds.peek().filter(found -> total(found.cells()).compareTo(left) <= 0);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      begin(rounds.take());
      source = block;
    } else if (source == repeats && expectedRepeats().compareTo(left) > 0) {
      return Optional.empty();
    }
    Slot due = source.removeFirst();
    int fork = forks.merge(due.cell(), 1, Integer::sum);
    return Optional.of(due.started(++slotNumber, fork));
  }

  /**
   * The next slots, which run together: all that are left of the block if its forks take turns, otherwise one.
   *
   * @param left the remaining budget
   */
  public List<Slot> nextTogether(Duration left) {
    List<Slot> together = new ArrayList<>();
    next(left).ifPresent(together::add);
    if (!together.isEmpty() && together.getFirst().interleave() == Interleave.ITERATIONS) {
      Deque<Slot> source = together.getFirst().attempt() == 1 ? block : repeats;
      while (!source.isEmpty()) {
        together.add(next(FOREVER).orElseThrow());
      }
    }
    return together;
  }

  /** The expected time of the next repeated fork, or of all of them if they take turns. */
  private Duration expectedRepeats() {
    return total(repeats.stream().map(Slot::cell)
        .limit(repeats.getFirst().interleave() == Interleave.ITERATIONS ? repeats.size() : 1).toList());
  }

  /** The next diagnostic slot; empty if all have run. */
  public Optional<Slot> nextDiagnosis() {
    return diagnoses.next().map(due -> due.started(++slotNumber, due.round()));
  }

  private void begin(Block next) {
    for (int i = 0; i < next.cells().size(); i++) {
      block.add(Slot.due(next, i + 1));
    }
  }

  /**
   * Records the outcome of a slot.
   *
   * @param took the time that the slot took
   * @param disturbed whether noise disturbed it
   */
  public void ended(Slot slot, ForkOutcome outcome, Duration took, boolean disturbed) {
    Cell cell = slot.cell();
    if (slot.diagnosis().isPresent()) {
      diagnoses.ended(slot, slot.diagnosis().get(), outcome);
      return;
    }
    slots++;
    switch (outcome) {
      case ForkOutcome.Measured measured -> {
        // Not for failed forks: one that died early or hung does not predict the others
        expected.learn(cell, took);
        second.ifPresent(stage -> stage.record(slot, measured.samples()));
        failures.none(cell);
        if (measures && disturbed && slot.attempt() == 1 && mayRepeat(slot)) {
          repeated++;
          repeats.add(slot.nextAttempt());
        }
      }
      // A cell that has been measured is available: one slow moment of the machine must not drop it
      case ForkOutcome.NotAvailable unavailable when forks.get(cell) == 1 -> drop(cell);
      case ForkOutcome.NotAvailable unavailable -> failed(cell);
      case ForkOutcome.Failed failed -> failed(cell);
      case ForkOutcome.Diagnosed diagnosed -> throw new IllegalStateException(slot + ": diagnosed, but to be timed");
    }
  }

  /** Whether the limit allows to repeat a fork. Forks that took turns are repeated together or not at all. */
  private boolean mayRepeat(Slot slot) {
    if (slot.interleave() == Interleave.FORKS || slot.block() != decidedBlock) {
      decidedBlock = slot.block();
      mayRepeat = repeated <= slots / ONE_IN;
    }
    return mayRepeat;
  }

  private void failed(Cell cell) {
    if (failures.another(cell)) {
      drop(cell);
    }
  }

  private void drop(Cell cell) {
    rounds.drop(cell);
    diagnoses.drop(cell);
  }

  /** Whether some diagnostic forks have run, but not all. */
  public boolean inDiagnosis() {
    return diagnoses.unfinished();
  }

  /** The expected time of the remaining diagnostic forks. */
  public Duration restOfDiagnosis() {
    return total(diagnoses.rest());
  }

  /** The position within a round of diagnostic forks, in blocks. */
  public String ofDiagnosis() {
    return "diagnosis, " + diagnoses.place();
  }

  /** Whether the second stage has given all cells the blocks that they need, and no block is unfinished. */
  public boolean satisfied() {
    return block.isEmpty() && repeats.isEmpty() && rounds.satisfied();
  }

  /** Continues with numbers above this one, which belongs to an unfinished fork. */
  public void numbersFrom(int last) {
    slotNumber = Math.max(slotNumber, last);
  }

  /** The expected time of the remaining rounds; empty if only the budget ends them. */
  public Optional<Duration> rest() {
    List<Cell> inFlight = new ArrayList<>();
    block.forEach(slot -> inFlight.add(slot.cell()));
    repeats.forEach(slot -> inFlight.add(slot.cell()));
    return rounds.rest().map(cells -> total(cells).plus(total(inFlight)));
  }

  /** The position within the round, in blocks: {@code 14 of 52}. */
  public String ofRound() {
    return rounds.place();
  }

  private Duration total(Collection<Cell> cells) {
    return cells.stream().map(expected::of).reduce(Duration.ZERO, Duration::plus);
  }
}
