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
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.IdenticalRuntimes;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.TInterval;

/**
 * For each cell how far two identical runtimes differed in earlier runs on the same machine, as a factor of at least 1.
 * Only what chance does not explain counts: the end of the ratio's interval that is nearer to 1, with eight forks on
 * each side. Neither the judged run nor a later one counts, so a later measurement does not change a report; a run of
 * more than 90 days earlier does not count either, because machines change.
 *
 * @param floors by cell, with a blank runtime
 */
public record NoiseFloors(Map<CellKey, Floor> floors) {

  /**
   * How far identical runtimes differed.
   *
   * @param factor at least 1
   * @param run the name of the run in which they differed most
   */
  public record Floor(double factor, String run) {

    /** Nothing is known. */
    static final Floor NONE = new Floor(1, "");

    private Floor larger(Floor other) {
      return other.factor > factor || other.factor == factor && other.run.compareTo(run) < 0 ? other : this;
    }
  }

  /** No earlier run has identical runtimes. */
  public static final NoiseFloors NONE = new NoiseFloors(Map.of());

  /** All must be known and equal. Without the machine's own identity, another one of the same kind would match. */
  private static final List<String> MACHINE = List.of("machine", "cpu.model", "cpu.processors", "virtualisation",
      "memory_bytes", "kernel");
  private static final Duration VALID = Duration.ofDays(90);

  public NoiseFloors {
    floors = Map.copyOf(floors);
  }

  /** Returns the floors for a run, from those of the other runs that are earlier and on the same machine. */
  public static NoiseFloors of(Run judged, List<Run> others) {
    Map<CellKey, Floor> floors = new HashMap<>();
    others.stream().filter(other -> matters(other.environment(), judged))
        .forEach(other -> IdenticalRuntimes.of(other).forEach(identical -> add(other, identical.alike(), floors)));
    return new NoiseFloors(floors);
  }

  /**
   * Returns whether a run can have floors for another one: it is a measurement on the same machine, not long before,
   * with a JVM that it measured several times.
   *
   * @param other the environment of the earlier run
   */
  public static boolean matters(Environment other, Run judged) {
    return other.noMeasurement().isEmpty() && sameMachine(other, judged)
        && judged.parts().stream().allMatch(part -> started(other)
            .flatMap(then -> started(part.environment()).filter(now -> valid(then, now))).isPresent())
        && IdenticalRuntimes.any(other);
  }

  private static boolean valid(Instant then, Instant now) {
    return then.isBefore(now) && !then.plus(VALID).isBefore(now);
  }

  private static Optional<Instant> started(Environment environment) {
    return environment.value("started").map(Instant::parse);
  }

  private static boolean sameMachine(Environment other, Run judged) {
    return MACHINE.stream().allMatch(property -> other.value(property)
        .filter(value -> judged.environment().value(property).equals(Optional.of(value))).isPresent());
  }

  /** Compares each runtime of a group with each other one. */
  private static void add(Run run, List<String> identical, Map<CellKey, Floor> floors) {
    Matrix matrix = Matrix.of(run);
    for (String baseline : identical) {
      AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline)).comparisons().stream()
          .filter(each -> identical.contains(each.cell().key().runtime())
              && each.base().key().runtime().equals(baseline))
          .forEach(each -> factor(each)
              .ifPresent(factor -> floors.merge(each.cell().key().withRuntime(""),
                  new Floor(factor, run.name()), Floor::larger)));
    }
  }

  private static Optional<Double> factor(RuntimeComparison comparison) {
    return comparison.typical().filter(ratio -> ratio.forks() >= Judge.FEWEST_FORKS)
        .flatMap(ratio -> ratio.interval(TInterval.LEVEL))
        .map(interval -> Math.max(1, Math.max(interval.low(), 1 / interval.high())));
  }

  /** Returns the floor of a cell on any runtime; a factor of 1 if nothing is known. */
  public Floor of(CellKey cell) {
    return floors.getOrDefault(cell.withRuntime(""), Floor.NONE);
  }
}
