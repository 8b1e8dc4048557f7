package taskmeter.report.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;

/**
 * A run's cells, each compared with itself on another runtime.
 *
 * @param baseline the runtime that the others are compared with
 * @param rows those that ran on some runtime, in the order of their labels
 */
public record AcrossRuntimes(String baseline, List<RuntimeRow> rows) {

  public AcrossRuntimes {
    rows = List.copyOf(rows);
  }

  /**
   * Compares with the named runtime, or with the first in the order of their labels.
   *
   * @throws IllegalArgumentException if the run has no runtime of this name; {@link Matrix#runtimes()} are allowed
   */
  public static AcrossRuntimes of(Matrix matrix, Labels labels, Optional<String> named) {
    List<String> runtimes = matrix.runtimes();
    named.filter(name -> !runtimes.contains(name)).ifPresent(name -> {
      throw new IllegalArgumentException("no runtime " + name + " in this run, only " + runtimes);
    });
    String baseline = named.orElse(runtimes.get(0));
    Map<CellKey, List<Cell>> rows = new TreeMap<>(CellOrder.of(labels));
    matrix.cells().forEach(cell -> rows.computeIfAbsent(
        cell.key().withRuntime(baseline), key -> new ArrayList<>()).add(cell));
    return new AcrossRuntimes(baseline, rows.values().stream()
        .flatMap(cells -> RuntimeRow.of(cells, baseline, matrix.widening()).stream()).toList());
  }

  public List<RuntimeRow> rows(String scenario) {
    return rows.stream().filter(row -> row.base().key().scenario().equals(scenario)).toList();
  }

  /**
   * The row of a cell.
   *
   * @throws IllegalArgumentException if no row has it
   */
  public RuntimeRow row(Cell cell) {
    return rows.stream().filter(row -> row.cells().contains(cell)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row has " + cell.key()));
  }

  public List<RuntimeComparison> comparisons() {
    return rows.stream().flatMap(row -> row.comparisons().stream()).toList();
  }
}
