package taskmeter.report.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;

/**
 * The cells of a run, each compared with the same cell on another runtime.
 *
 * @param baseline the runtime that the others are compared with
 * @param rows one row for each cell that ran on any runtime, in the order of the labels
 */
public record AcrossRuntimes(String baseline, List<RuntimeRow> rows) {

  public AcrossRuntimes {
    rows = List.copyOf(rows);
  }

  /**
   * Compares with the named runtime, or with the first one in the order of the labels.
   *
   * @throws IllegalArgumentException if {@link Matrix#runtimes()} does not contain the name
   */
  public static AcrossRuntimes of(Matrix matrix, Labels labels, Optional<String> named) {
    List<String> runtimes = matrix.runtimes();
    named.filter(name -> !runtimes.contains(name)).ifPresent(name -> {
      throw new IllegalArgumentException("runtime: found " + name + "; expected one of " + runtimes);
    });
    String baseline = named.orElse(runtimes.get(0));
    Map<CellKey, List<Cell>> rows = new TreeMap<>(CellOrder.of(labels));
    matrix.cells().forEach(cell -> rows.computeIfAbsent(
        cell.key().withRuntime(baseline), key -> new ArrayList<>()).add(cell));
    return new AcrossRuntimes(baseline, rows.values().stream()
        .flatMap(cells -> RuntimeRow.of(cells, baseline, matrix.widening()).stream()).toList());
  }

  /** Returns the rows of a scenario, in the order of the labels. */
  public List<RuntimeRow> rows(String scenario) {
    return rows.stream().filter(row -> row.base().key().scenario().equals(scenario)).toList();
  }

  /**
   * Returns the row of a cell.
   *
   * @throws IllegalArgumentException if no row contains it
   */
  public RuntimeRow row(Cell cell) {
    return rows.stream().filter(row -> row.cells().contains(cell)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "row: found none with " + cell.key() + "; expected a cell of the matrix that was compared"));
  }

  /** Returns the comparisons of all rows, in the order of the rows. */
  public List<RuntimeComparison> comparisons() {
    return rows.stream().flatMap(row -> row.comparisons().stream()).toList();
  }
}
