package taskmeter.report.page.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.metric.ChangeText;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.NamedLabel;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.verdict.Forecast;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict;

/**
 * Lists all verdicts on a candidate: a row for each cell that has a ratio, then the cells that have none, then the
 * baselines.
 */
record VerdictTable(PageData data, Footnotes footnotes) {

  private static final List<Column> COLUMNS = List.of(Column.left("verdict"), Column.left("cell"),
      Column.left("carrier"), Column.right("ratio"), Column.right("p (Holm)"),
      Column.right("forks"), Column.left("to settle it"));

  private static final Column METRICS = Column.left("other metrics, per operation");

  String markdown(CandidateVerdicts candidate) {
    List<Judgement> compared = candidate.all().stream().filter(each -> each.comparison().isPresent()).toList();
    List<Judgement> missing = candidate.all().stream().filter(each -> each.comparison().isEmpty()).toList();
    boolean metrics = compared.stream().anyMatch(each -> !metrics(each).isEmpty());
    String table = compared.isEmpty() ? "" : Markdown.table(
        metrics ? Stream.concat(COLUMNS.stream(), Stream.of(METRICS)).toList() : COLUMNS,
        compared.stream().map(each -> metrics
            ? Stream.concat(row(each).stream(), Stream.of(metrics(each))).toList() : row(each)).toList());
    return Stream.of(table, missing.isEmpty() ? "" : missing(missing), baselines(candidate.family().baselines()))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  /** A change of the empty calls is one of the harness: it shows how far costs of this size can be trusted. */
  private String baselines(List<RuntimeComparison> baselines) {
    return baselines.isEmpty() ? "" : "Baselines (empty calls), which have no verdict:\n\n" + Markdown.table(
        List.of(Column.left("baseline"), Column.left("carrier"), Column.right("ratio"), Column.right("forks")),
        baselines.stream().map(comparison -> List.of(
            NamedLabel.markdown(Markdown.escape(data.titles().scenario(comparison.cell().key().scenario()) + ": "
                + data.titles().variantAndParameters(comparison.cell().key())), comparison.cell().key()),
            Markdown.escape(data.titles().carrier(comparison.cell().key())),
            EstimateText.ratio(comparison.ratio()),
            Integer.toString(forks(comparison)))).toList());
  }

  private static int forks(RuntimeComparison comparison) {
    return comparison.typical().map(LogRatio::forks)
        .orElse(Math.min(comparison.cell().forks().size(), comparison.base().forks().size()));
  }

  /** Returns the other metrics of a cell that is slower or faster: its likely reasons. */
  private String metrics(Judgement judgement) {
    return judgement.verdict().kind().different()
        ? Markdown.escape(new ChangeText(data).all(judgement.comparison().orElseThrow())) : "";
  }

  private List<String> row(Judgement judgement) {
    RuntimeComparison comparison = judgement.comparison().orElseThrow();
    Titles titles = data.titles();
    var key = judgement.cell().key();
    String name = NamedLabel.markdown(
        Markdown.escape(titles.scenario(key.scenario()) + ": " + titles.variantAndParameters(key)), key);
    return List.of(
        judgement.verdict().kind().sign() + " " + judgement.verdict().kind().word(),
        name,
        Markdown.escape(titles.carrier(key)),
        EstimateText.ratio(comparison.ratio()) + footnotes.marks(judgement.doubts()),
        judgement.evidence().map(evidence -> p(evidence.step().adjusted())).orElse(""),
        Integer.toString(forks(comparison)),
        settle(judgement));
  }

  /** Formats p with two digits, or as below the smallest value that matters. */
  static String p(double p) {
    return p < 0.0001 ? "< 0.0001" : p > 0.99 ? "1" : Digits.significant(p, 2);
  }

  private static String settle(Judgement judgement) {
    return switch (judgement.verdict()) {
      case Verdict.Inconclusive open when !open.why().isEmpty() -> open.why().stream()
          .map(doubt -> Markdown.escape(doubt.text())).collect(Collectors.joining(" "));
      case Verdict.Inconclusive open when open.forecast().isPresent() -> forecast(open.forecast().get());
      case Verdict.Inconclusive open -> judgement.evidence().filter(VerdictTable::between).isPresent()
          ? "the machine's own noise is larger" : "hundreds of forks";
      case Verdict.LikelySlower slower -> "";
      case Verdict.LikelyFaster faster -> "";
      case Verdict.NotComparable none -> Markdown.escape(none.why());
      case Verdict.Slower slower -> "";
      case Verdict.Faster faster -> "";
      case Verdict.Same same -> "";
    };
  }

  /** {@code 8 more forks: 60 %}. */
  private static String forecast(Forecast forecast) {
    return Phrase.of(forecast.moreForks(), "more fork") + ": " + Percent.whole(forecast.probability());
  }

  /** Whether the ratio is too far from 1 for "same", but within the noise of identical runtimes. */
  private static boolean between(TestResult evidence) {
    double distance = Math.abs(evidence.ratio().estimate());
    return distance > Math.log(evidence.band().same()) && distance <= Math.log(evidence.band().different());
  }

  private String missing(List<Judgement> judgements) {
    return judgements.stream()
        .collect(Collectors.groupingBy(each -> ((Verdict.NotComparable) each.verdict()).why(),
            LinkedHashMap::new, Collectors.toList()))
        .entrySet().stream()
        .map(reason -> "- " + Markdown.escape(reason.getKey()) + ": " + reason.getValue().stream()
            .map(each -> Markdown.escape(data.titles().cell(each.cell().key())))
            .collect(Collectors.joining("; ")))
        .collect(Collectors.joining("\n", "Not comparable:\n\n", ""));
  }
}
