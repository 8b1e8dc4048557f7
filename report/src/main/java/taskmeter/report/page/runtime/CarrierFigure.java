package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.sample.CellKey;

/** Shows a scenario on its carriers: a row for each variant with its parameters, including the baseline. */
record CarrierFigure(PageData data, Caption caption) {

  /** Returns the chart; empty if no cell ran. */
  Optional<Figure> of(String runtime, String scenario) {
    List<Cell> ran =
        data.matrix().cells(runtime, scenario).stream().filter(Cell::ran).toList();
    if (ran.isEmpty()) {
      return Optional.empty();
    }
    Map<CellKey, String> labels = data.titles().rows(ran.stream().map(Cell::key).toList());
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    ran.forEach(cell -> rows.computeIfAbsent(labels.get(cell.key()), key -> new ArrayList<>()).add(cell));
    String title = data.title(runtime, scenario);
    return Optional.of(new Figure(caption.file(runtime, scenario), new DotPlot(
        title + ": the cost of one operation",
        caption.subtitle(),
        caption.alt(title, "the cost of one operation",
            new Findings(data, Notes.NONE).headline(runtime, scenario)),
        data.titles().carriers(), rows(rows))));
  }

  private List<DotPlot.Row> rows(Map<String, List<Cell>> rows) {
    List<DotPlot.Row> plotted = new ArrayList<>();
    long variants =
        rows.values().stream().map(row -> row.get(0).key().variant()).distinct().count();
    String above = "";
    for (Map.Entry<String, List<Cell>> row : rows.entrySet()) {
      List<Mark> marks = row.getValue().stream().map(cell -> PlotMarks.of(data.titles(), cell)).toList();
      String variant = row.getValue().get(0).key().variant();
      plotted.add(new DotPlot.Row(
          row.getKey(), marks, startsGroup(row.getValue().get(0), above, variants < rows.size())));
      above = variant;
    }
    return plotted;
  }

  /** Whether a row starts a group: the baseline does, and each variant if one of them has several rows. */
  private static boolean startsGroup(Cell cell, String above, boolean severalRows) {
    boolean next = !above.isEmpty() && !cell.key().variant().equals(above);
    return next && (severalRows || cell.baseline());
  }
}
