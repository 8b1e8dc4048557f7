package taskmeter.report.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * The result of a gate as Markdown, for the summary of a job or a comment on a pull request: counts by candidate, and
 * all differences: first those that fail the build, then by verdict, the largest first. It has at most
 * {@value #MOST_BYTES} bytes, because a comment may have 65,536 characters; the last differences are left out.
 */
public final class VerdictsMarkdown {

  static final int MOST_BYTES = 60_000;

  /** The output of the program has them all. */
  private static final int MOST_STALE = 20;
  private static final List<Column> COLUMNS = List.of(Column.left("verdict"), Column.left("comparison"),
      Column.left("compared with"), Column.right("ratio"), Column.left("note"));
  private static final Comparator<NamedComparison> ORDER = Comparator
      .comparing((NamedComparison each) -> each.judgement().verdict().kind())
      .thenComparing(Comparator.comparingDouble((NamedComparison each) -> each.judgement().distance()).reversed());

  private VerdictsMarkdown() {}

  /**
   * Returns the text of the file.
   *
   * @param run the run's name
   */
  public static String of(String run, GateResult result) {
    List<NamedComparison> rows = Stream.concat(result.failing().stream().sorted(ORDER),
        result.compared().stream().filter(each -> each.judgement().verdict().kind().different())
            .filter(each -> !result.failing().contains(each)).sorted(ORDER)).toList();
    int shown = rows.size();
    String text = text(run, result, rows, shown);
    while (shown > 0 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      shown = shown * 9 / 10;
      text = text(run, result, rows, shown);
    }
    return text;
  }

  private static String text(String run, GateResult result, List<NamedComparison> rows, int shown) {
    List<String> parts = new ArrayList<>();
    parts.add("## " + (result.failing().isEmpty() && !result.undecided() ? "✅" : "❌") + " Taskmeter, run "
        + Markdown.code(run));
    parts.add(Markdown.escape(result.summary()));
    if (!result.compared().isEmpty()) {
      parts.add(counts(result.compared()));
    }
    if (shown > 0) {
      parts.add(Markdown.table(COLUMNS, rows.stream().limit(shown).map(each -> row(result, each)).toList()));
    }
    if (shown < rows.size()) {
      parts.add("This text has no room for " + (rows.size() - shown) + " of "
          + Phrase.of(rows.size(), "comparison") + "; the report has them all.");
    }
    result.stale().stream().limit(MOST_STALE).forEach(entry -> parts.add("The allow list's entry "
        + Markdown.code(entry.name()) + " no longer applies; remove it."));
    if (result.stale().size() > MOST_STALE) {
      parts.add((result.stale().size() - MOST_STALE) + " more entries of the allow list no longer apply.");
    }
    result.notCompared().stream().limit(MOST_STALE)
        .forEach(sentence -> parts.add("Allow list: " + Markdown.escape(sentence) + "."));
    if (result.notCompared().size() > MOST_STALE) {
      parts.add((result.notCompared().size() - MOST_STALE) + " more entries of the allow list are not compared.");
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String counts(List<NamedComparison> compared) {
    List<Column> columns = Stream.concat(Stream.of(Column.left("candidate"), Column.left("baseline")),
        kinds().map(kind -> Column.right(kind.sign() + " " + kind.word()))).toList();
    // By name, because equality of families compares all their forks
    Map<List<String>, Family> families = new LinkedHashMap<>();
    compared.forEach(each -> families.putIfAbsent(
        List.of(each.family().candidate(), each.family().baseline()), each.family()));
    return Markdown.table(columns, families.values().stream().map(family ->
        Stream.concat(Stream.of(Markdown.escape(family.candidate()), Markdown.escape(family.baseline())),
            kinds().map(kind -> Integer.toString(family.count(kind)))).toList()).toList());
  }

  private static Stream<Kind> kinds() {
    return Stream.of(Kind.values());
  }

  private static List<String> row(GateResult result, NamedComparison named) {
    Judgement judgement = named.judgement();
    Kind kind = judgement.verdict().kind();
    return List.of(kind.sign() + " " + kind.word(), Markdown.code(named.name()),
        Markdown.escape(named.family().baseline()), EstimateText.ratio(judgement.comparison().orElseThrow().ratio()),
        result.failing().contains(named) ? "**fails the build**"
            : result.reason(named).map(reason -> "allowed: " + Markdown.escape(reason)).orElse(""));
  }
}
