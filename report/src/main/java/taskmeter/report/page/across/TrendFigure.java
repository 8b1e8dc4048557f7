package taskmeter.report.page.across;

import java.util.LinkedHashMap;
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
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.plot.ValueScale;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.verdict.EquivalenceBand;

/** Shows a scenario's ratios to the baseline runtime: a panel for each variant with its parameters. */
record TrendFigure(PageData data, Caption caption, AcrossRuntimes across) {

  /** Returns the chart of rows of one scenario, one or more. */
  Figure of(String scenario, List<RuntimeRow> rows) {
    Titles titles = data.titles();
    Map<CellKey, String> labels = titles.rows(rows.stream().map(row -> row.base().key()).toList());
    Map<String, List<RuntimeRow>> panels = rows.stream().collect(Collectors.groupingBy(
        row -> labels.get(row.base().key()), LinkedHashMap::new, Collectors.toList()));
    String baseline = titles.runtime(across.baseline());
    String what = "ratio to the cost on " + baseline;
    return new Figure(file(scenario), new TrendPlot(
        titles.scenario(scenario) + ": cost across " + across.kind().plural() + ", relative to " + baseline,
        subtitle(rows), caption.alt(titles.scenario(scenario), what + ", across " + across.kind().plural(),
            List.of("The table below has the numbers.")),
        titles.carriers(), across.runtimes(),
        panels.entrySet().stream().map(panel -> panel(panel.getKey(), panel.getValue())).toList(),
        ValueScale.RATIO, false,
        Optional.of(new MarkInterval(1 / (1 + EquivalenceBand.WIDTH), 1 + EquivalenceBand.WIDTH))));
  }

  private String subtitle(List<RuntimeRow> rows) {
    boolean intervals = rows.stream().flatMap(row -> row.comparisons().stream())
        .anyMatch(comparison -> comparison.ratio().interval().isPresent());
    return "all panels have one scale; " + (intervals ? "95 % intervals" : "no intervals") + "; shaded: ±"
        + Percent.constant(EquivalenceBand.WIDTH) + "; 1× is the cost on the baseline"
        + (rows.stream().anyMatch(RuntimeRow::substitute) ? ", or on the " + across.kind() + " in parentheses" : "");
  }

  private String file(String scenario) {
    return caption.acrossFile(
        scenario, across.kind() == RuntimeKind.JDK ? "across-jdks" : "across-versions", across.kind());
  }

  private TrendPlot.Panel panel(String title, List<RuntimeRow> rows) {
    return new TrendPlot.Panel(title, rows.stream().map(this::base).toList(),
        rows.stream().flatMap(this::points).toList());
  }

  private TrendPlot.Base base(RuntimeRow row) {
    CellKey key = row.base().key();
    return new TrendPlot.Base(data.titles().carrier(key), Nanoseconds.text(row.base().cost().orElseThrow().value())
        + (row.substitute() ? " (" + key.runtime() + ")" : ""));
  }

  /** Leaves out the forks: a panel is too small for them. */
  private Stream<TrendPlot.Point> points(RuntimeRow row) {
    return row.cells().stream().flatMap(cell -> cell.equals(row.base())
        ? Stream.of(point(cell, new Mark(data.titles().carrier(cell.key()), 1, Optional.empty(), List.of(), true)))
        : row.comparison(cell).stream().map(comparison -> point(cell, new Mark(data.titles().carrier(cell.key()),
            comparison.ratio().value(), PlotMarks.interval(comparison.ratio()), List.of(), false))));
  }

  private static TrendPlot.Point point(Cell cell, Mark mark) {
    return new TrendPlot.Point(cell.key().runtime(), mark, Ratios.text(mark.value()));
  }
}
