package taskmeter.report.page.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import taskmeter.report.claim.AsyncioClaim;
import taskmeter.report.claim.ClaimOutcome;
import taskmeter.report.claim.ClaimResult;
import taskmeter.report.claim.ClaimResult.Finding;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Interval;

/**
 * What the documentation of asyncio claims, what the run says about it, and what the same costs on a JVM.
 *
 * @param level the prefix of headings
 */
public record ClaimSection(PageData data, Footnotes footnotes, String level) {

  private static final String INTRODUCTION = "The texts are from *What's New In Python*. A claim of a speed-up *holds*"
      + " in a case if the whole 95 %% interval is at least the smallest factor that the text names (2 of \"2x to"
      + " 5x\"), *holds partly* if the whole interval is above 1 and below this factor, and *does not hold* if the"
      + " interval is below the factor and not above 1. Otherwise it *cannot be decided*. A claim about some use-cases"
      + " holds if it holds in one of them. Ratios of two variants are ratios of the geometric means of their fork"
      + " means (Welch's interval), because the forks of two cells do not share blocks; ratios of net costs are MOVER"
      + " on the log scale.%s";

  private static final String ACROSS = " The last column of the tables about a JVM is the only place where a ratio"
      + " crosses languages: the same purpose, not the same mechanism. The text above each table says what differs.";

  /** Returns the section; its text is empty if the run has no CPython, or none of the claims' cells. */
  public Section section() {
    List<ClaimResult> results = ClaimResult.all(data.matrix());
    if (results.isEmpty()) {
      return Section.of(List.of(), List.of());
    }
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of(level + " asyncio's claims",
        String.format(Locale.ROOT, INTRODUCTION, results.get(0).jdk().isPresent() ? ACROSS : ""), summary(results)));
    for (ClaimResult result : results) {
      parts.add(level + "# asyncio: " + result.claim().title());
      parts.add("> " + Markdown.escape(result.claim().quote()) + " (*What's New In Python "
          + result.claim().version() + "*)");
      if (result.claim() == AsyncioClaim.EAGER_START) {
        new EagerFigure(data, result, "suspending").figure().ifPresent(figure -> {
          figures.add(figure);
          parts.add(figure.markdown());
        });
      }
      parts.add(ratios(result));
      parts.add(python(result));
      if (result.rows().stream().anyMatch(row -> !row.jvm().isEmpty())) {
        parts.add(Markdown.escape(result.claim().difference()));
        parts.add(jvm(result));
      }
    }
    return Section.of(parts, figures);
  }

  private String summary(List<ClaimResult> results) {
    return Markdown.table(
        List.of(Column.left("claim"), Column.left("since"), Column.left("here"), Column.right("ratios in CPython")),
        results.stream().map(result -> List.of(result.claim().title(), result.claim().version(),
            result.outcome().map(outcome -> "**" + outcome.words() + "**").orElse("the text names no factor"),
            range(result.speedups()))).toList());
  }

  private static String range(List<Estimate> ratios) {
    var values = ratios.stream().mapToDouble(Estimate::value).summaryStatistics();
    return ratios.isEmpty() ? "" : Ratios.range(values.getMin(), values.getMax());
  }

  /** Returns a row for each case and a column for each CPython. */
  private String python(ClaimResult result) {
    List<String> pythons = data.matrix().runtimes(RuntimeKind.CPYTHON);
    List<Column> columns = new ArrayList<>(List.of(Column.left("cost")));
    pythons.forEach(runtime -> columns.add(Column.right(Markdown.escape(data.titles().runtime(runtime)))));
    return Markdown.table(columns, result.rows().stream().map(row -> {
      List<String> fields = new ArrayList<>(List.of(Markdown.escape(row.title())));
      pythons.forEach(runtime -> fields.add(row.python().stream()
          .filter(finding -> finding.cell().key().runtime().equals(runtime)).findFirst()
          .map(this::field).orElse("–")));
      return fields;
    }).toList());
  }

  private String field(Finding finding) {
    return EstimateText.cost(finding.cost())
        + finding.speedup().map(speedup -> "; ratio " + EstimateText.ratio(speedup)).orElse("")
        + finding.outcome().map(ClaimOutcome::words).map(words -> ": " + words).orElse("") + marks(finding);
  }

  /** Says what the ratios are; empty if nothing is compared. */
  private String ratios(ClaimResult result) {
    return result.rows().stream().flatMap(row -> row.python().stream())
        .filter(finding -> finding.than().isPresent()).findFirst().map(finding -> {
          var than = finding.than().orElseThrow().key();
          String subject = Markdown.escape(data.titles().variant(finding.cell().key()));
          return "A ratio is the cost of " + (result.claim().versions()
              ? subject + " on " + Markdown.escape(data.titles().runtime(than.runtime())) + ", divided by its cost;"
                  + " above 1 it has become faster."
              : Markdown.escape(data.titles().variant(than)) + " divided by the cost of " + subject + "; above 1, "
                  + subject + " is faster.") + thresholds(result);
        }).orElse("");
  }

  /** Says where the whole interval is at least 2, at least 5, or below 1. */
  private String thresholds(ClaimResult result) {
    return result.claim().factor().isEmpty() || result.claim().versions() ? ""
        : " At least 2×: " + where(result, ratio -> ratio.low() >= 2)
            + ". At least 5×: " + where(result, ratio -> ratio.low() >= 5)
            + ". Less than 1×: " + where(result, ratio -> ratio.high() < 1) + ".";
  }

  private String where(ClaimResult result, Predicate<Interval> matches) {
    List<String> cases = result.rows().stream().flatMap(row -> {
      List<String> runtimes = row.python().stream()
          .filter(finding -> finding.speedup().flatMap(Estimate::interval).filter(matches).isPresent())
          .map(finding -> Markdown.escape(data.titles().runtime(finding.cell().key().runtime()))).toList();
      return runtimes.isEmpty() ? Stream.empty()
          : Stream.of(Markdown.escape(row.title()) + " (" + Phrase.list(runtimes) + ")");
    }).toList();
    return cases.isEmpty() ? "nowhere" : String.join("; ", cases);
  }

  /** Returns a row for each case, counterpart and carrier. */
  private String jvm(ClaimResult result) {
    String jdk = Markdown.escape(data.titles().runtime(result.jdk().orElseThrow()));
    String python = Markdown.escape(data.titles().runtime(result.python()));
    List<Column> columns = List.of(Column.left("on " + jdk), Column.left("variant"), Column.left("carrier"),
        Column.right("cost"), Column.right("its own ratio"),
        Column.right(python + " ÷ " + jdk));
    return Markdown.table(columns, result.rows().stream().flatMap(row -> row.jvm().stream().map(finding -> List.of(
        Markdown.escape(row.title()), Markdown.escape(data.titles().variant(finding.cell().key())),
        Markdown.escape(data.titles().carrier(finding.cell().key())),
        EstimateText.cost(finding.cost()) + marks(finding), ratio(finding.speedup()), ratio(finding.python()))))
        .toList());
  }

  private static String ratio(Optional<Estimate> ratio) {
    return ratio.map(EstimateText::ratio).orElse("");
  }

  private String marks(Finding finding) {
    return footnotes.marks(Doubts.about(data.matrix(), List.of(finding.cell())));
  }
}
