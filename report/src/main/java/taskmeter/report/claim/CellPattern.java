package taskmeter.report.claim;

import java.util.List;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Parameters;

/**
 * Selects cells: a variant with these values of parameters, and any values of others.
 *
 * @param variant {@code Scenario.variant}
 * @param parameters as in {@code forks.csv}
 */
record CellPattern(String variant, Parameters parameters) {

  static CellPattern of(String variant, String parameters) {
    return new CellPattern(variant, Parameters.parse(parameters).orElseThrow());
  }

  /** Returns the cells of a runtime that match and ran, in the order of the matrix. */
  List<Cell> on(String runtime, Matrix matrix) {
    return matrix.cells().stream().filter(cell -> cell.ran() && cell.key().runtime().equals(runtime))
        .filter(cell -> matches(cell.key())).toList();
  }

  private boolean matches(CellKey cell) {
    return cell.qualifiedVariant().equals(variant)
        && cell.parameters().values().entrySet().containsAll(parameters.values().entrySet());
  }
}
