package taskmeter.report.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.IdenticalRuntimes;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.TInterval;

/**
 * For each cell how far two identical runtimes differed in earlier runs on the same machine, as a factor of at least 1.
 * Only what chance does not explain counts: the end of the ratio's interval that is nearer to 1, with eight forks on
 * each side. Neither the judged run nor a later one counts, so a later measurement does not change a report; a run of
 * more than 90 days earlier does not count either, because machines change.
 *
 * @param factors by cell, with a blank runtime
 */
public record NoiseFloors(Map<CellKey, Double> factors) {

  /** No earlier run has identical runtimes. */
  public static final NoiseFloors NONE = new NoiseFloors(Map.of());

  /** All must be known and equal. Without the machine's own identity, another one of the same kind would match. */
  private static final List<String> MACHINE = List.of("machine", "cpu.model", "cpu.processors", "virtualisation",
      "memory_bytes", "kernel");
  private static final Duration VALID = Duration.ofDays(90);

  public NoiseFloors {
    factors = Map.copyOf(factors);
  }

  /** Returns the floors for a run, from those of the other runs that are earlier and on the same machine. */
  public static NoiseFloors of(Run judged, List<Run> others) {
    Map<CellKey, Double> factors = new HashMap<>();
    others.stream().filter(other -> before(other, judged) && sameMachine(other, judged))
        .forEach(other -> IdenticalRuntimes.of(other).forEach(identical -> add(other, identical.alike(), factors)));
    return new NoiseFloors(factors);
  }

  private static boolean before(Run other, Run judged) {
    return other.environment().noMeasurement().isEmpty() && judged.parts().stream()
        .allMatch(part -> started(other).flatMap(then -> started(part).filter(now -> valid(then, now))).isPresent());
  }

  private static boolean valid(Instant then, Instant now) {
    return then.isBefore(now) && !then.plus(VALID).isBefore(now);
  }

  private static Optional<Instant> started(Run run) {
    return run.environment().value("started").map(Instant::parse);
  }

  private static boolean sameMachine(Run other, Run judged) {
    return MACHINE.stream().allMatch(property -> other.environment().value(property)
        .filter(value -> judged.environment().value(property).equals(Optional.of(value))).isPresent());
  }

  /** Compares each runtime of a group with each other one. */
  private static void add(Run run, List<String> identical, Map<CellKey, Double> factors) {
    Matrix matrix = Matrix.of(run);
    for (String baseline : identical) {
      AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline)).comparisons().stream()
          .filter(each -> identical.contains(each.cell().key().runtime())
              && each.base().key().runtime().equals(baseline))
          .forEach(each -> factor(each)
              .ifPresent(factor -> factors.merge(each.cell().key().withRuntime(""), factor, Math::max)));
    }
  }

  private static Optional<Double> factor(RuntimeComparison comparison) {
    return comparison.typical().filter(ratio -> ratio.forks() >= Judge.FEWEST_FORKS)
        .flatMap(ratio -> ratio.interval(TInterval.LEVEL))
        .map(interval -> Math.max(1, Math.max(interval.low(), 1 / interval.high())));
  }

  /** Returns the floor of a cell on any runtime, a factor of at least 1; 1 if nothing is known. */
  public double of(CellKey cell) {
    return factors.getOrDefault(cell.withRuntime(""), 1.0);
  }
}
