package taskmeter.report.page.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.claim.AsyncioClaim;
import taskmeter.report.claim.ClaimOutcome;
import taskmeter.report.claim.ClaimResult;
import taskmeter.report.claim.ClaimResult.Finding;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;
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

  private static final String METHOD = "The texts are from *What's New In Python*. A claim of a speed-up **holds** in"
      + " a case if the whole 95 %% interval of the ratio is at least the smallest factor that the text names (2 of"
      + " \"2x to 5x\"). A case is **faster, but less than claimed** if the whole interval is above 1 and below this"
      + " factor, and **not faster** if it is below the factor and not above 1. It is **undecided** if the interval"
      + " contains the factor. A claim about *some use-cases* holds if it holds in one case; nothing is adjusted for"
      + " the number of cases. Ratios of two variants are ratios of the geometric means of their fork means (Welch's"
      + " interval), because the forks of two cells do not share blocks.%s";

  private static final String ACROSS = " The last column of the tables about a JVM is the only place where a ratio"
      + " crosses languages: the same purpose, not the same mechanism. The text above each table says what differs."
      + " There is no ratio for a cost that is like the cost of an empty call, nor where the forks fall into two groups"
      + " of different costs.";

  private static final Pattern NAME = Pattern.compile("\\S*\\(\\)|asyncio\\.\\S+|[A-Z]\\w*[A-Z]\\w*");

  /** Returns the section; its text is empty if the run has no CPython, or none of the claims' cells. */
  public Section section() {
    List<ClaimResult> results = ClaimResult.all(data.matrix());
    if (results.isEmpty()) {
      return Section.of(List.of(), List.of());
    }
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of(level + " asyncio's claims", new ClaimFacts(data, results).text(),
        summary(results)));
    for (ClaimResult result : results) {
      parts.add(heading(result.claim().title()));
      parts.add("> " + result.claim().quote() + " (*What's New In Python " + result.claim().version() + "*)");
      if (result.claim() == AsyncioClaim.EAGER_START) {
        new EagerFigure(data, result, "suspending").figure().ifPresent(figure -> {
          figures.add(figure);
          parts.add(figure.markdown());
        });
      }
      parts.add((data.operation(scenario(result)) + ratios(result)).strip());
      parts.add(python(result));
      if (result.rows().stream().anyMatch(row -> !row.jvm().isEmpty())) {
        parts.add(result.claim().difference());
        parts.add(jvm(result));
      }
    }
    parts.add(heading("How the claims are judged"));
    parts.add(String.format(Locale.ROOT, METHOD, results.get(0).jdk().isPresent() ? ACROSS : ""));
    return Section.of(parts, figures);
  }

  /** Says on a page of other sections too what a section is about. */
  private String heading(String title) {
    return level + "# " + (level.equals("#") ? title : "asyncio: " + title);
  }

  /** Returns a row for each text of the documentation: cases of one text have one verdict. */
  private String summary(List<ClaimResult> results) {
    Map<String, List<ClaimResult>> texts = results.stream().collect(Collectors.groupingBy(
        result -> result.claim().quote(), LinkedHashMap::new, Collectors.toList()));
    return Markdown.table(
        List.of(Column.left("claim"), Column.left("since"), Column.left("here"), Column.right("ratios in CPython")),
        texts.values().stream().map(same -> List.of(
            same.stream().map(result -> result.claim().title()).collect(Collectors.joining("; ")),
            same.get(0).claim().version(), verdict(same),
            range(same.stream().flatMap(result -> result.speedups().stream()).toList()))).toList());
  }

  private static String verdict(List<ClaimResult> same) {
    List<ClaimOutcome> outcomes = same.stream().flatMap(result -> result.outcomes().stream()).toList();
    if (same.get(0).claim().factor().isEmpty()) {
      return "the text names no factor";
    }
    String counts = Arrays.stream(ClaimOutcome.values()).filter(outcomes::contains)
        .map(outcome -> outcome.words() + " in " + Collections.frequency(outcomes, outcome))
        .collect(Collectors.joining("; "));
    return "**" + ClaimOutcome.ofSome(outcomes).words() + "**"
        + (counts.isEmpty() ? "" : " (" + Phrase.of(outcomes.size(), "ratio") + ": " + counts + ")");
  }

  private static String range(List<Estimate> ratios) {
    var values = ratios.stream().mapToDouble(Estimate::value).summaryStatistics();
    return ratios.isEmpty() ? "" : Ratios.range(values.getMin(), values.getMax());
  }

  private static String scenario(ClaimResult result) {
    return result.rows().get(0).python().get(0).cell().key().scenario();
  }

  /** Returns a row for each case and a column for each CPython. */
  private String python(ClaimResult result) {
    List<String> pythons = data.matrix().runtimes(RuntimeKind.CPYTHON);
    List<Column> columns = new ArrayList<>(List.of(Column.left("case")));
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
          String subject = name(finding.cell());
          return "A ratio is the cost of " + (result.claim().versions()
              ? subject + " on " + Markdown.escape(data.titles().runtime(than.runtime())) + ", divided by its cost;"
                  + " above 1 it has become faster."
              : name(finding.than().orElseThrow()) + ", divided by the cost of " + subject + "; above 1, "
                  + subject + " is faster.") + thresholds(result);
        }).orElse("");
  }

  /** Says where the whole interval is at least 2, at least 5, or below 1. */
  private String thresholds(ClaimResult result) {
    return result.claim().factor().isEmpty() || result.claim().versions() ? ""
        : " In CPython, the whole interval is at least 2×: " + where(result, ratio -> ratio.low() >= 2)
            + "; at least 5×: " + where(result, ratio -> ratio.low() >= 5)
            + "; less than 1×: " + where(result, ratio -> ratio.high() < 1) + ".";
  }

  private String where(ClaimResult result, Predicate<Interval> matches) {
    List<String> cases = result.rows().stream().flatMap(row -> {
      List<String> runtimes = row.python().stream()
          .filter(finding -> finding.speedup().flatMap(Estimate::interval).filter(matches).isPresent())
          .map(finding -> Markdown.escape(data.titles().runtime(finding.cell().key().runtime()))).toList();
      return runtimes.isEmpty() ? Stream.empty()
          : Stream.of(Markdown.escape(row.title()) + " (" + Phrase.list(runtimes) + ")");
    }).toList();
    return cases.isEmpty() ? "nowhere" : String.join(", ", cases);
  }

  /** Returns a row for each case, counterpart and kind of thread. */
  private String jvm(ClaimResult result) {
    String jdk = Markdown.escape(data.titles().runtime(result.jdk().orElseThrow()));
    String python = Markdown.escape(data.titles().runtime(result.python()));
    List<Finding> all = result.rows().stream().flatMap(row -> row.jvm().stream()).toList();
    Optional<String> own = own(all);
    List<Column> columns = new ArrayList<>(List.of(Column.left("case"), Column.left("variant"),
        Column.left("kind of thread"), Column.right("cost on " + jdk)));
    own.ifPresent(title -> columns.add(Column.right(title)));
    columns.add(Column.right("cost on " + python + " ÷ cost on " + jdk));
    return Markdown.table(columns, result.rows().stream().flatMap(row -> row.jvm().stream().map(finding -> {
      List<String> fields = new ArrayList<>(List.of(Markdown.escape(row.title()), name(finding.cell()),
          Markdown.escape(data.titles().carrier(finding.cell().key())),
          EstimateText.cost(finding.cost()) + marks(finding)));
      own.ifPresent(title -> fields.add(ratio(finding.speedup(), finding.than().stream(), finding)));
      fields.add(ratio(finding.python(), Stream.empty(), finding));
      return fields;
    })).toList());
  }

  /** Names both variants of the ratios of a JVM; empty if it has none to show. */
  private Optional<String> own(List<Finding> all) {
    List<Finding> compared = all.stream()
        .filter(finding -> finding.speedup().isPresent() && plain(finding, finding.than().stream())).toList();
    List<String> than = compared.stream().map(finding -> name(finding.than().orElseThrow())).distinct().toList();
    List<String> subjects = compared.stream().map(finding -> name(finding.cell())).distinct().toList();
    return than.isEmpty() ? Optional.empty()
        : Optional.of(Phrase.list(than) + " ÷ " + (subjects.size() == 1 ? subjects.get(0) : "this variant"));
  }

  private String ratio(Optional<Estimate> ratio, Stream<Cell> than, Finding finding) {
    return ratio.filter(each -> plain(finding, than)).map(EstimateText::ratio).orElse("–");
  }

  private boolean plain(Finding finding, Stream<Cell> than) {
    return Stream.concat(than, Stream.of(finding.cell()))
        .flatMap(cell -> Doubts.about(data.matrix(), cell).stream()).noneMatch(Doubt::forbidsRatio);
  }

  /** Returns a variant's title; as code if it is a name in a program. */
  private String name(Cell cell) {
    String title = data.titles().variant(cell.key());
    return NAME.matcher(title).matches() ? Markdown.code(title) : Markdown.escape(title);
  }

  private String marks(Finding finding) {
    return footnotes.marks(Doubts.about(data.matrix(), List.of(finding.cell())));
  }
}
