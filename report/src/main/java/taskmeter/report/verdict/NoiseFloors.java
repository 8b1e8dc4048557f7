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
 * How far apart identical runtimes were seen, cell by cell, in runs that were measured before on the same machine:
 * the largest ratio of any two of them, as a factor of 1 or more. Never from the run that is judged, and never from a
 * later one, so that a report does not change with what is measured after it.
 *
 * @param factors by cell, whose runtime is left blank
 */
public record NoiseFloors(Map<CellKey, Double> factors) {

  /** Where no earlier run can tell. */
  public static final NoiseFloors NONE = new NoiseFloors(Map.of());

  private static final List<String> MACHINE = List.of("cpu.model", "cpu.processors", "virtualisation");

  public NoiseFloors {
    factors = Map.copyOf(factors);
  }

  /** For a run, from those of the others that can tell. */
  public static NoiseFloors of(Run judged, List<Run> others) {
    Map<CellKey, Double> factors = new HashMap<>();
    others.stream().filter(other -> before(other, judged) && sameMachine(other, judged))
        .forEach(other -> IdenticalRuntimes.of(other).forEach(twins -> add(other, twins.alike(), factors)));
    return new NoiseFloors(factors);
  }

  private static boolean before(Run other, Run judged) {
    return other.environment().noMeasurement().isEmpty() && judged.parts().stream()
        .allMatch(part -> started(other).compareTo(started(part)) < 0);
  }

  /** In ISO 8601, whose order as text is that of the times. */
  private static String started(Run run) {
    return run.environment().value("started").orElse(run.name());
  }

  private static boolean sameMachine(Run other, Run judged) {
    return MACHINE.stream().allMatch(property ->
        other.environment().value(property).equals(judged.environment().value(property)));
  }

  /** Each runtime of a group against each other one. */
  private static void add(Run run, List<String> twins, Map<CellKey, Double> factors) {
    Matrix matrix = Matrix.of(run);
    for (String baseline : twins) {
      AcrossRuntimes.of(matrix, run.labels(), Optional.of(baseline)).comparisons().stream()
          .filter(each -> twins.contains(each.cell().key().runtime())
              && each.base().key().runtime().equals(baseline) && each.ratio().interval().isPresent())
          .forEach(each -> factors.merge(each.cell().key().withRuntime(""), factor(each), Math::max));
    }
  }

  private static double factor(RuntimeComparison comparison) {
    return Math.max(comparison.ratio().value(), 1 / comparison.ratio().value());
  }

  /** Of a cell, whatever its runtime; 1 where nothing is known. */
  public double of(CellKey cell) {
    return factors.getOrDefault(cell.withRuntime(""), 1.0);
  }
}
