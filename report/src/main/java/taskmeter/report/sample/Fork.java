package taskmeter.report.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One slot of the schedule.
 *
 * @param timed seconds of warmup and measured time
 * @param iterations by phase and number; empty where the state does not count
 */
public record Fork(
    long slot,
    CellKey cell,
    State state,
    String reason,
    Optional<Instant> start,
    Optional<Instant> end,
    OptionalLong parallelism,
    OptionalDouble timed,
    OptionalLong poolSize,
    List<Iteration> iterations) {

  public Fork {
    iterations = List.copyOf(iterations);
  }

  Fork with(List<Iteration> others) {
    return new Fork(slot, cell, state, reason, start, end, parallelism, timed, poolSize, others);
  }

  /** The values of the measured iterations in ns/op, in their order. */
  public double[] measured() {
    return iterations.stream()
        .filter(iteration -> iteration.phase() == Phase.MEASURED)
        .mapToDouble(Iteration::value)
        .toArray();
  }
}
