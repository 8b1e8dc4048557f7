package taskmeter.report.page.across;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.RuntimeKind;

/** Shows a scenario's costs from runtime to runtime: a panel for each variant with its parameters. */
record TrendFigure(PageData data, Caption caption, AcrossRuntimes across) {

  /** Returns the chart of rows of one scenario, one or more. */
  Figure of(String scenario, List<RuntimeRow> rows) {
    Titles titles = data.titles();
    Map<CellKey, String> labels = titles.rows(rows.stream().map(row -> row.base().key()).toList());
    Map<String, List<RuntimeRow>> panels = rows.stream().collect(Collectors.groupingBy(
        row -> labels.get(row.base().key()), LinkedHashMap::new, Collectors.toList()));
    String what = "the cost of one operation across " + across.kind().plural();
    return new Figure(file(scenario), new TrendPlot(
        titles.scenario(scenario) + ": " + what,
        caption.subtitle() + "; each panel has its own scale",
        caption.alt(titles.scenario(scenario), what, List.of("The table below has the numbers.")),
        titles.carriers(), across.runtimes(),
        panels.entrySet().stream().map(panel -> new TrendPlot.Panel(panel.getKey(), panel.getValue().stream()
            .flatMap(row -> row.cells().stream()).filter(Cell::ran).map(this::point).toList())).toList()));
  }

  private String file(String scenario) {
    return caption.acrossFile(
        scenario, across.kind() == RuntimeKind.JDK ? "across-jdks" : "across-versions", across.kind());
  }

  /** Leaves out the forks: a panel is too small for them. */
  private TrendPlot.Point point(Cell cell) {
    return new TrendPlot.Point(cell.key().runtime(), PlotMarks.withoutForks(data.titles(), cell));
  }
}
