package taskmeter.report.page.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.CellKey;

/** Compares one scenario across runtimes: a row for each cell, a column for each runtime. */
final class RatioTable {

  private final PageData data;
  private final Footnotes footnotes;
  private final AcrossRuntimes across;

  RatioTable(PageData data, Footnotes footnotes, AcrossRuntimes across) {
    this.data = data;
    this.footnotes = footnotes;
    this.across = across;
  }

  /** Returns the table of rows of one scenario with one baseline runtime. */
  String markdown(List<RuntimeRow> rows) {
    List<String> runtimes = across.runtimes();
    Map<CellKey, String> labels = data.titles().rows(rows.stream().map(row -> row.base().key()).toList());
    List<Column> columns = new ArrayList<>(List.of(Column.left("cell"), Column.left("carrier")));
    runtimes.forEach(runtime ->
        columns.add(Column.right(Markdown.escape(data.titles().runtime(runtime)))));
    return Markdown.table(columns, rows.stream().map(row -> {
      List<String> fields = new ArrayList<>(List.of(
          label(row, labels), Markdown.escape(data.titles().carrier(row.base().key()))));
      runtimes.forEach(runtime -> fields.add(row.on(runtime).map(cell -> field(row, cell)).orElse("")));
      return fields;
    }).toList());
  }

  private String label(RuntimeRow row, Map<CellKey, String> labels) {
    String label = Markdown.escape(labels.get(row.base().key()));
    return row.base().baseline() ? "*" + label + "* (baseline)" : label;
  }

  private String field(RuntimeRow row, Cell cell) {
    if (!cell.ran()) {
      return cell.failed() ? "failed" : "–";
    }
    if (cell.equals(row.base())) {
      return "**" + EstimateText.cost(cell.cost().orElseThrow()) + "**"
          + footnotes.marks(Doubts.about(data.matrix(), List.of(cell)));
    }
    return row.comparison(cell)
        .map(comparison -> EstimateText.ratio(comparison.ratio())
            + footnotes.marks(Doubts.about(data.matrix(), comparison)))
        .orElseGet(() -> "*different parallelism*"
            + footnotes.marks(Doubts.about(data.matrix(), List.of(cell, row.base()))));
  }
}
