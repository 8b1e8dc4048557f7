package taskmeter.report.page.runtime;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Parameters;

/**
 * The cells by which a scenario is summed up: of the variants that are no baseline, with their parameters,
 * the first that ran on the most carriers.
 *
 * @param cells all cells of this variant and these parameters, whether or not they ran; at least one did
 */
record Headline(List<Cell> cells) {

  private record Row(String variant, Parameters parameters) {

    static Row of(Cell cell) {
      return new Row(cell.key().variant(), cell.key().parameters());
    }
  }

  /** Of the cells of one scenario on one runtime; empty where none ran. */
  static Optional<Headline> of(List<Cell> cells) {
    Map<Row, List<Cell>> rows = cells.stream()
        .filter(cell -> !cell.baseline())
        .collect(Collectors.groupingBy(Row::of, LinkedHashMap::new, Collectors.toList()));
    return rows.values().stream()
        .max(Comparator.comparingLong(Headline::carriers).thenComparing(row -> -rank(rows, row)))
        .filter(row -> carriers(row) > 0)
        .map(Headline::new);
  }

  private static long carriers(List<Cell> row) {
    return row.stream().filter(Cell::ran).map(cell -> cell.key().carrier()).distinct().count();
  }

  private static int rank(Map<Row, List<Cell>> rows, List<Cell> row) {
    return List.copyOf(rows.values()).indexOf(row);
  }

  CellKey key() {
    return cells.get(0).key();
  }

  List<Cell> ran() {
    return cells.stream().filter(Cell::ran).toList();
  }
}
