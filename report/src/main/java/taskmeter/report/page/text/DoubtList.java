package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.verdict.Judgement;

/** Lists the doubts that a page marks: by topic, with the numbers that each is about. */
public record DoubtList(PageData data, Footnotes footnotes) {

  private static final List<Column> COLUMNS = List.of(Column.left("what was seen"), Column.left("cells"));

  /** Returns a section; empty if the page marks no doubt. */
  public String markdown() {
    if (footnotes.isEmpty()) {
      return "";
    }
    Map<String, Map<String, List<String>>> seen = seen();
    return "## " + Footnotes.HEADING + "\n\nReasons not to believe a number, by the letters that follow it.\n\n"
        + footnotes.letters().entrySet().stream()
            .map(topic -> "**" + topic.getValue() + "**: " + Markdown.escape(topic.getKey()) + "\n\n"
                + folded(seen.getOrDefault(topic.getKey(), Map.of())))
            .collect(Collectors.joining("\n\n"));
  }

  private static String folded(Map<String, List<String>> texts) {
    int cells = texts.values().stream().mapToInt(List::size).sum();
    return "<details>\n<summary>" + cells + (cells == 1 ? " time" : " times") + "</summary>\n\n"
        + Markdown.table(COLUMNS, texts.entrySet().stream().map(text -> List.of(
            Markdown.escape(text.getKey()),
            text.getValue().stream().map(Markdown::escape).collect(Collectors.joining("; ")))).toList())
        + "\n\n</details>";
  }

  /** Returns what each doubt is about, by topic and text. */
  private Map<String, Map<String, List<String>>> seen() {
    Map<String, Map<String, List<String>>> seen = new LinkedHashMap<>();
    for (Cell cell : data.matrix().cells()) {
      List<Doubt> own = Stream.concat(Doubts.aboutAcrossCarriers(data.matrix(), cell).stream(),
          cell.ran() ? Doubts.aboutNet(data.matrix(), cell).stream() : Stream.empty()).distinct().toList();
      own.forEach(doubt -> add(seen, doubt, data.cell(cell.key())));
      data.verdicts().on(cell).ifPresent(judgement -> ofRatio(judgement, own)
          .forEach(doubt -> add(seen, doubt, data.cell(cell.key()))));
    }
    return seen;
  }

  /** Returns the doubts about the ratio that neither of its cells has alone. */
  private Stream<Doubt> ofRatio(Judgement judgement, List<Doubt> own) {
    List<Doubt> base = judgement.comparison()
        .map(comparison -> Doubts.about(data.matrix(), comparison.base())).orElse(List.of());
    return judgement.doubts().stream().filter(doubt -> !own.contains(doubt) && !base.contains(doubt));
  }

  private void add(Map<String, Map<String, List<String>>> seen, Doubt doubt, String cell) {
    if (footnotes.marked(doubt)) {
      seen.computeIfAbsent(doubt.topic(), topic -> new LinkedHashMap<>())
          .computeIfAbsent(doubt.text(), text -> new ArrayList<>()).add(cell);
    }
  }
}
