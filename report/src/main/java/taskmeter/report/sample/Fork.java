package taskmeter.report.sample;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import taskmeter.report.csv.CsvRow;

/**
 * One slot of the schedule.
 *
 * @param threads kernel threads that the carrier and the creator have between them; empty where each task has its own,
 *     and in runs that do not say
 * @param timed seconds of warmup and measured time
 * @param noise of the box while the slot ran
 * @param iterations by phase and number; empty where the state does not count
 */
public record Fork(
    long slot,
    SchedulePosition turn,
    CellKey cell,
    State state,
    String reason,
    Optional<Instant> start,
    Optional<Instant> end,
    OptionalLong parallelism,
    OptionalLong threads,
    OptionalDouble timed,
    OptionalLong poolSize,
    Noise noise,
    List<Iteration> iterations) {

  public Fork {
    iterations = List.copyOf(iterations);
  }

  public Fork with(List<Iteration> others) {
    return new Fork(
        slot, turn, cell, state, reason, start, end, parallelism, threads, timed, poolSize, noise, others);
  }

  /** The same fork in a run that is laid beside others. */
  Fork beside(String runtime, long blocks) {
    return new Fork(slot, turn.after(blocks), cell.withRuntime(runtime), state, reason, start, end, parallelism,
        threads, timed, poolSize, noise, iterations);
  }

  public OptionalLong block() {
    return turn.block();
  }

  /** Whether it is known that the box disturbed it. */
  public boolean disturbed() {
    return noise.disturbed().orElse(false);
  }

  /**
   * The arithmetic mean of the measured iterations, ns/op.
   *
   * @throws java.util.NoSuchElementException if the fork has none, as where its state does not count
   */
  public double mean() {
    return Arrays.stream(measured()).average().orElseThrow();
  }

  /** The values of the measured iterations in ns/op, in their order. */
  public double[] measured() {
    return values(Phase.MEASURED);
  }

  /** The values of the warmup iterations in ns/op, in their order. */
  public double[] warmup() {
    return values(Phase.WARMUP);
  }

  private double[] values(Phase phase) {
    return iterations.stream()
        .filter(iteration -> iteration.phase() == phase)
        .mapToDouble(Iteration::value)
        .toArray();
  }

  /**
   * One raw sample.
   *
   * @param number from 1 within fork and phase
   * @param value nanoseconds for one operation, above 0
   */
  public record Iteration(Phase phase, long number, double value) {}

  /** When in a fork an iteration ran. */
  public enum Phase {
    WARMUP("warmup"),
    MEASURED("measured");

    private final String text;

    Phase(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Where in the schedule a fork stood; empty where nothing was started or the run does not say.
   *
   * @param block from 1; a block holds one fork of one cell on every runtime, and those that were run again
   * @param position from 1; the runtime's place in its block's order
   * @param attempt from 1; above 1 where the fork was run again because the one before was disturbed
   */
  public record SchedulePosition(OptionalLong block, OptionalLong position, OptionalLong attempt) {

    public static final SchedulePosition UNKNOWN = new SchedulePosition(OptionalLong.empty(), OptionalLong.empty(),
        OptionalLong.empty());

    public static SchedulePosition read(CsvRow row) {
      return new SchedulePosition(row.whole("block", 1), row.whole("position", 1), row.whole("attempt", 1));
    }

    /** The same where blocks are counted on from a number, so that those of two runs are told apart. */
    SchedulePosition after(long blocks) {
      return block.isEmpty() ? this : new SchedulePosition(OptionalLong.of(block.getAsLong() + blocks), position,
          attempt);
    }
  }

  /** What became of a slot of the schedule. */
  public enum State {
    MEASURED("measured", true),
    REHEARSED("rehearsed", true),
    NOT_AVAILABLE("not available", false),
    FAILED("failed", false);

    private final String text;
    private final boolean counts;

    State(String text, boolean counts) {
      this.text = text;
      this.counts = counts;
    }

    /** Whether the slot's samples count. */
    public boolean counts() {
      return counts;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
