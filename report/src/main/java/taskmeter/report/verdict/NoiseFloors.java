package taskmeter.report.verdict;

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

/**
 * For each cell the largest ratio of two identical runtimes in earlier runs on the same machine, as a factor of at
 * least 1. Neither the judged run nor a later one counts, so a later measurement does not change a report.
 *
 * @param factors by cell, with a blank runtime
 */
public record NoiseFloors(Map<CellKey, Double> factors) {

  /** No earlier run has identical runtimes. */
  public static final NoiseFloors NONE = new NoiseFloors(Map.of());

  private static final List<String> MACHINE = List.of("cpu.model", "cpu.processors", "virtualisation");

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
        .allMatch(part -> started(other).compareTo(started(part)) < 0);
  }

  /** In ISO 8601, which sorts by time. */
  private static String started(Run run) {
    return run.environment().value("started").orElse(run.name());
  }

  private static boolean sameMachine(Run other, Run judged) {
    return MACHINE.stream().allMatch(property ->
        other.environment().value(property).equals(judged.environment().value(property)));
  }

  /** Compares each runtime of a group with each other one. */
  private static void add(Run run, List<String> identical, Map<CellKey, Double> factors) {
    Matrix matrix = Matrix.of(run);
    for (String baseline : identical) {
      AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline)).comparisons().stream()
          .filter(each -> identical.contains(each.cell().key().runtime())
              && each.base().key().runtime().equals(baseline) && each.ratio().interval().isPresent())
          .forEach(each -> factors.merge(each.cell().key().withRuntime(""), factor(each), Math::max));
    }
  }

  private static double factor(RuntimeComparison comparison) {
    return Math.max(comparison.ratio().value(), 1 / comparison.ratio().value());
  }

  /** Returns the floor of a cell on any runtime, a factor of at least 1; 1 if nothing is known. */
  public double of(CellKey cell) {
    return factors.getOrDefault(cell.withRuntime(""), 1.0);
  }
}
