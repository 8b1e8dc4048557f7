package taskmeter.report.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import taskmeter.report.sample.CellKey;

/** One cell on all runtimes of a run. Each comparison is computed when it is needed first. */
public final class RuntimeRow {

  private final List<Cell> cells;
  private final Cell base;
  private final boolean substitute;
  private final double widening;
  private final Map<CellKey, Optional<RuntimeComparison>> comparisons = new ConcurrentHashMap<>();

  private RuntimeRow(List<Cell> cells, Cell base, boolean substitute, double widening) {
    this.cells = List.copyOf(cells);
    this.base = base;
    this.substitute = substitute;
    this.widening = widening;
  }

  /** Returns the row of these cells; empty if none ran. */
  static Optional<RuntimeRow> of(List<Cell> cells, String baseline, double widening) {
    List<Cell> ran = cells.stream().filter(Cell::ran).toList();
    Optional<Cell> chosen = ran.stream().filter(cell -> cell.key().runtime().equals(baseline)).findFirst();
    return chosen.or(() -> ran.stream().findFirst())
        .map(base -> new RuntimeRow(cells, base, chosen.isEmpty(), widening));
  }

  /** Returns the cells in the order of the runtimes; at least one ran. */
  public List<Cell> cells() {
    return cells;
  }

  /**
   * Returns the cell that the others are compared with: on the baseline runtime, or, if it did not run there, on the
   * oldest runtime where it ran.
   */
  public Cell base() {
    return base;
  }

  /** Returns whether the base is not on the baseline runtime. */
  public boolean substitute() {
    return substitute;
  }

  /** Compares the base with every other cell that ran with the same parallelism. */
  public List<RuntimeComparison> comparisons() {
    return cells.stream().flatMap(cell -> comparison(cell).stream()).toList();
  }

  /** Returns the cell on a runtime, whether or not it ran there. */
  public Optional<Cell> on(String runtime) {
    return cells.stream().filter(cell -> cell.key().runtime().equals(runtime)).findFirst();
  }

  /** Returns the comparison of a cell of this row; empty for the base, and if the two cannot be compared. */
  public Optional<RuntimeComparison> comparison(Cell cell) {
    return comparisons.computeIfAbsent(cell.key(), key -> Optional.of(cell)
        .filter(other -> other.ran() && RuntimeComparison.comparable(other, base))
        .map(other -> RuntimeComparison.of(other, base, widening)));
  }
}
