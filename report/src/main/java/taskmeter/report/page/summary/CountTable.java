package taskmeter.report.page.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Verdict.Kind;

/** Counts the verdicts of each kind: for each runtime compared with the baseline, and with the release before it. */
record CountTable(PageData data) {

  /** Returns the table of all verdicts: a row for each runtime, with what its cells are compared with. */
  String markdown() {
    Map<String, List<Family>> byCandidate = data.verdicts().families().stream()
        .filter(family -> !family.judgements().isEmpty())
        .collect(Collectors.groupingBy(Family::candidate, LinkedHashMap::new, Collectors.toList()));
    return table(byCandidate.values().stream().map(this::row).toList());
  }

  /** Returns the same for each release and the one before it; empty if there are fewer than three releases. */
  String steps() {
    List<List<String>> rows = data.steps().stream()
        .map(step -> step.verdicts().families()).filter(families -> !families.isEmpty()).map(this::row).toList();
    return rows.isEmpty() ? "" : table(rows);
  }

  private static String table(List<List<String>> rows) {
    List<Column> columns = new ArrayList<>(List.of(Column.left("from → to")));
    Stream.of(Kind.values()).forEach(kind -> columns.add(Column.right(kind.sign() + " " + kind.word())));
    return Markdown.table(columns, rows);
  }

  /** {@code JDK 17 (21 cells: JDK 21) → JDK 25}: the baseline that most cells have is the first. */
  private List<String> row(List<Family> families) {
    Family first = families.get(0);
    String others = families.stream().skip(1).filter(family -> !family.compared().isEmpty())
        .map(family -> Phrase.of(family.compared().size(), "cell") + ": " + data.titles().runtime(family.baseline()))
        .collect(Collectors.joining(", "));
    List<String> row = new ArrayList<>(List.of(Markdown.escape(data.titles().runtime(first.baseline())
        + (others.isEmpty() ? "" : " (" + others + ")") + " → " + data.titles().runtime(first.candidate()))));
    Stream.of(Kind.values()).forEach(kind -> row.add(Integer.toString(
        families.stream().mapToInt(family -> family.count(kind)).sum())));
    return row;
  }
}
