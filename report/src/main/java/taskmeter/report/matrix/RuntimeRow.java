package taskmeter.report.matrix;

import java.util.List;
import java.util.Optional;

/**
 * One cell on all runtimes of a run.
 *
 * @param cells in the order of the runtimes; at least one ran
 * @param base the cell that the others are compared with: on the baseline runtime, or, if it did not run there, on the
 *     oldest runtime where it ran
 * @param substitute whether the base is not on the baseline runtime
 * @param comparisons the base with every other cell that ran with the same parallelism
 */
public record RuntimeRow(
    List<Cell> cells, Cell base, boolean substitute, List<RuntimeComparison> comparisons) {

  /** Returns the row of these cells; empty if none ran. */
  static Optional<RuntimeRow> of(List<Cell> cells, String baseline, double widening) {
    List<Cell> ran = cells.stream().filter(Cell::ran).toList();
    Optional<Cell> chosen = ran.stream().filter(cell -> cell.key().runtime().equals(baseline)).findFirst();
    return chosen.or(() -> ran.stream().findFirst())
        .map(base -> new RuntimeRow(List.copyOf(cells), base, chosen.isEmpty(), ran.stream()
            .filter(cell -> RuntimeComparison.comparable(cell, base))
            .map(cell -> RuntimeComparison.of(cell, base, widening)).toList()));
  }

  /** Returns the cell on a runtime, whether or not it ran there. */
  public Optional<Cell> on(String runtime) {
    return cells.stream().filter(cell -> cell.key().runtime().equals(runtime)).findFirst();
  }

  /** Returns the comparison of a cell of this row; empty for the base, and if the two cannot be compared. */
  public Optional<RuntimeComparison> comparison(Cell cell) {
    return comparisons.stream().filter(each -> each.cell().key().equals(cell.key())).findFirst();
  }
}
