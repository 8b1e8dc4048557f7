package taskmeter.report.page.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.RuntimeKind;

/** The costs of all cells on one runtime of each kind: a row for each variant, a column for each carrier. */
record CostTable(PageData data) {

  /** Marks a number with a doubt. */
  static final String DOUBTED = "†";

  /** The end of the name of a JDK that is not released yet. */
  private static final String EARLY_ACCESS = "-ea";

  /** A row: a variant of a scenario. */
  private record Row(String scenario, String label) {}

  /** Returns the runtime whose costs are shown: the newest release of a kind that has no arguments of its own. */
  Optional<String> runtime(RuntimeKind kind) {
    List<String> all = data.matrix().runtimes(kind);
    List<String> plain = data.matrix().plainRuntimes(kind);
    return Stream.of(plain.stream().filter(name -> !name.endsWith(EARLY_ACCESS)).toList(), plain, all)
        .filter(names -> !names.isEmpty()).findFirst().map(names -> names.get(names.size() - 1));
  }

  /** Returns the table of a runtime; empty if none of its cells ran. */
  String markdown(String runtime) {
    Titles titles = data.titles();
    Map<Row, Map<String, Cell>> rows = new LinkedHashMap<>();
    for (String scenario : data.matrix().scenarios()) {
      List<Cell> cells = data.matrix().cells(runtime, scenario).stream().filter(cell -> !cell.baseline()).toList();
      Map<CellKey, String> labels = titles.rows(cells.stream().map(Cell::key).toList());
      cells.forEach(cell -> rows.computeIfAbsent(
              new Row(titles.scenario(scenario), labels.get(cell.key())), row -> new LinkedHashMap<>())
          .put(titles.carrier(cell.key()), cell));
    }
    rows.values().removeIf(cells -> cells.values().stream().noneMatch(Cell::ran));
    List<String> carriers = titles.carriers().stream()
        .filter(carrier -> rows.values().stream().anyMatch(cells -> cells.containsKey(carrier))).toList();
    List<Column> columns = new ArrayList<>(List.of(Column.left("one operation")));
    carriers.forEach(carrier -> columns.add(Column.right(Markdown.escape(carrier))));
    return rows.isEmpty() ? "" : Markdown.table(columns, rows.entrySet().stream().map(row -> {
      List<String> fields = new ArrayList<>(List.of(
          Markdown.escape(row.getKey().scenario() + ": " + row.getKey().label())));
      carriers.forEach(carrier -> fields.add(
          Optional.ofNullable(row.getValue().get(carrier)).map(this::cost).orElse("–")));
      return fields;
    }).toList());
  }

  private String cost(Cell cell) {
    return cell.cost().map(EstimateText::cost)
        .map(cost -> cost + (Doubts.about(data.matrix(), cell).isEmpty() ? "" : " " + DOUBTED))
        .orElse(cell.failed() ? "failed" : cell.absent() ? "not measured" : "–");
  }
}
