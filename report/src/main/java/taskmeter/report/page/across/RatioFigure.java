package taskmeter.report.page.across;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.page.verdict.ScenarioVerdicts;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.plot.HeatMap.Finding;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Verdict.Kind;
import taskmeter.report.verdict.Verdicts;

/** A heat map of a scenario's ratios to the baseline runtime. */
record RatioFigure(PageData data, Caption caption, AcrossRuntimes across) {

  static final String SIGNS = Stream.of(Kind.values())
      .filter(Kind::finding)
      .map(kind -> kind.sign() + " " + kind.word()).collect(Collectors.joining(", ", "", ", no sign: inconclusive"));

  /** Returns the heat map of rows of one scenario with one baseline runtime, one or more. */
  Figure of(String scenario, List<RuntimeRow> rows, List<String> findings) {
    Titles titles = data.titles();
    Map<CellKey, String> labels = titles.rows(rows.stream().map(row -> row.base().key()).toList());
    RuntimeRow first = rows.get(0);
    String baseline = titles.runtime(first.base().key().runtime());
    String what = "ratio to the cost on " + baseline;
    String file = caption.acrossFile(scenario, first.substitute() ? "ratios to " + baseline : "ratios", across.kind());
    return new Figure(file, new HeatMap(
        titles.scenario(scenario) + ": " + (data.compared() ? new ScenarioVerdicts(data).counts(rows) : what),
        what + "; " + SIGNS,
        caption.alt(titles.scenario(scenario), what, findings),
        titles.carriers(), Optional.of("the cost to which the row's ratios refer"),
        across.runtimes().stream().map(titles::runtime).toList(),
        rows.stream().map(row -> new HeatMap.Row(
            labels.get(row.base().key()), titles.carrier(row.base().key()), fields(row))).toList()));
  }

  private Map<String, HeatMap.Field> fields(RuntimeRow row) {
    Map<String, HeatMap.Field> fields = new HashMap<>();
    row.cells().forEach(cell -> field(row, cell)
        .ifPresent(field -> fields.put(data.titles().runtime(cell.key().runtime()), field)));
    return fields;
  }

  private Optional<HeatMap.Field> field(RuntimeRow row, Cell cell) {
    return cell.equals(row.base())
        ? Optional.of(new HeatMap.Base(Nanoseconds.text(cell.cost().orElseThrow().value())))
        : row.comparison(cell).map(comparison -> new HeatMap.Ratio(
            Digits.significant(comparison.ratio().value(), 3) + sign(data.verdicts(), cell), comparison.ratio().value(),
            PlotMarks.interval(comparison.ratio()), finding(data.verdicts(), cell)));
  }

  /** Returns what the verdict says; {@code OPEN} if there is none. */
  static Finding finding(Verdicts verdicts, Cell cell) {
    return verdicts.on(cell).map(judgement -> switch (judgement.verdict().kind()) {
      case SLOWER, FASTER -> Finding.DIFFERENT;
      case LIKELY_SLOWER, LIKELY_FASTER -> Finding.LIKELY;
      case SAME -> Finding.SAME;
      case INCONCLUSIVE, NOT_COMPARABLE -> Finding.OPEN;
    }).orElse(Finding.OPEN);
  }

  /** Returns the sign of the verdict; nothing if inconclusive or not comparable. */
  static String sign(Verdicts verdicts, Cell cell) {
    return verdicts.on(cell).map(judgement -> judgement.verdict().kind()).filter(Kind::finding)
        .map(kind -> " " + kind.sign()).orElse("");
  }
}
