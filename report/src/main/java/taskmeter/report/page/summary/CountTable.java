package taskmeter.report.page.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Verdict.Kind;

/** Counts the verdicts of each kind, for each pair of runtimes that have a cell in common. */
record CountTable(PageData data) {

  String markdown() {
    List<Column> columns = new ArrayList<>(List.of(Column.left("from → to")));
    Stream.of(Kind.values()).forEach(kind -> columns.add(Column.right(kind.sign() + " " + kind.word())));
    return Markdown.table(columns, data.verdicts().families().stream()
        .filter(family -> !family.compared().isEmpty()).map(this::row).toList());
  }

  private List<String> row(Family family) {
    List<String> row = new ArrayList<>(List.of(Markdown.escape(
        data.titles().runtime(family.baseline()) + " → " + data.titles().runtime(family.candidate()))));
    Stream.of(Kind.values()).forEach(kind -> row.add(Integer.toString(family.count(kind))));
    return row;
  }
}
