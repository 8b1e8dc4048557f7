package taskmeter.report.sample;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
}
