package taskmeter.report.sample;

import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import taskmeter.report.csv.CsvRow;

/**
 * One slot of the schedule.
 *
 * @param schedulePosition the slot's position in the schedule
 * @param reason why the slot failed or is not available; otherwise empty
 * @param threads number of kernel threads of the carrier and the creator together; empty if each task has its own, and
 *     in runs that do not record it
 * @param timed seconds of warmup and measured time
 * @param noise what the machine did while the slot ran
 * @param iterations none if the state does not count
 */
public record Fork(
    long slot,
    SchedulePosition schedulePosition,
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
    Iterations iterations) {

  /** Returns the same fork with other iterations. */
  public Fork with(Iterations others) {
    return new Fork(
        slot, schedulePosition, cell, state, reason, start, end, parallelism, threads, timed, poolSize, noise, others);
  }

  /** Returns the same fork in a merged run; its blocks follow the given number of blocks. */
  Fork merged(String runtime, long blocks) {
    return new Fork(slot, schedulePosition.after(blocks), cell.withRuntime(runtime), state, reason, start, end,
        parallelism, threads, timed, poolSize, noise, iterations);
  }

  /** Returns the fork's block, from 1; empty if nothing was started or the run does not record it. */
  public OptionalLong block() {
    return schedulePosition.block();
  }

  /** Returns whether the fork took turns with the others of its block, one iteration each. */
  public boolean tookTurns() {
    return schedulePosition.interleave() == Interleave.ITERATIONS;
  }

  /** Returns whether the fork was disturbed; false if it is not known. */
  public boolean disturbed() {
    return noise.disturbed().orElse(false);
  }

  /**
   * Returns the arithmetic mean of the measured iterations, ns/op.
   *
   * @throws NoSuchElementException if the fork has none, for example because its state does not count
   */
  public double mean() {
    return known(iterations.mean());
  }

  /**
   * Returns the median of the measured iterations, ns/op.
   *
   * @throws NoSuchElementException if the fork has none, for example because its state does not count
   */
  public double median() {
    return known(iterations.median());
  }

  private double known(double value) {
    if (Double.isNaN(value)) {
      throw new NoSuchElementException("slot " + slot + ": found no measured iteration; expected a fork that counts");
    }
    return value;
  }

  /** Returns the values of the measured iterations in ns/op, in their order. */
  public double[] measured() {
    return iterations.measured();
  }

  /** Returns the values of the warmup iterations in ns/op, in their order. */
  public double[] warmup() {
    return iterations.warmup();
  }

  /** A fork is found by its slot: its other values would have to be read each time. */
  @Override
  public int hashCode() {
    return Long.hashCode(slot);
  }

  /** The phase of an iteration. */
  public enum Phase {
    WARMUP("warmup"),
    /** An iteration before a measured one that does not count: the fork had just waited for its turn. */
    LEAD_IN("lead-in"),
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
   * A fork's position in the schedule; empty if nothing was started or the run does not record it.
   *
   * @param block from 1; a block contains one fork of one cell on every runtime, and repeated attempts
   * @param position from 1; the runtime's place in the order of its block
   * @param attempt from 1; above 1 if the fork was run again because the previous attempt was disturbed
   * @param interleave how the forks of the block followed each other
   */
  public record SchedulePosition(OptionalLong block, OptionalLong position, OptionalLong attempt,
      Interleave interleave) {

    /** Nothing is known. */
    public static final SchedulePosition UNKNOWN = new SchedulePosition(OptionalLong.empty(), OptionalLong.empty(),
        OptionalLong.empty());

    /** The position of a fork that ran alone. */
    public SchedulePosition(OptionalLong block, OptionalLong position, OptionalLong attempt) {
      this(block, position, attempt, Interleave.FORKS);
    }

    /** Reads {@code block}, {@code position}, {@code attempt} and {@code interleave} of a row of {@code forks.csv}. */
    public static SchedulePosition read(CsvRow row) {
      return new SchedulePosition(row.whole("block", 1), row.whole("position", 1), row.whole("attempt", 1),
          row.text("interleave").isEmpty() ? Interleave.FORKS
              : row.oneOf("interleave", Interleave.class).orElse(Interleave.FORKS));
    }

    /** Returns the same position with its block counted from a number, so that two runs share no block. */
    SchedulePosition after(long blocks) {
      return block.isEmpty() ? this : new SchedulePosition(OptionalLong.of(block.getAsLong() + blocks), position,
          attempt, interleave);
    }
  }

  /** How the forks of a block followed each other. */
  public enum Interleave {

    /** They were alive together and took turns, one iteration each. */
    ITERATIONS,

    /** Each ran to its end before the next one started. */
    FORKS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The result of a slot of the schedule. */
  public enum State {
    MEASURED("measured", true),
    REHEARSED("rehearsed", true),
    NOT_AVAILABLE("not available", false),
    FAILED("failed", false),
    /** A fork of its own for diagnosis, under profilers: it has no time, and never counts as measured. */
    DIAGNOSED("diagnosed", false);

    private final String text;
    private final boolean counts;

    State(String text, boolean counts) {
      this.text = text;
      this.counts = counts;
    }

    /** Returns whether the slot's samples count. */
    public boolean counts() {
      return counts;
    }

    /** Returns whether the slot's samples are read. */
    public boolean hasSamples() {
      return counts || this == DIAGNOSED;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
