package taskmeter.report.page.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Slice;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels.Axis;

/** Plots cost by a numeric parameter. A line joins cells that differ in this parameter only. */
record ParameterFigure(PageData data, Caption caption) {

  /** Returns a chart for each parameter that has at least one line. */
  Stream<Figure> of(String runtime, String scenario) {
    List<Slice> slices = data.matrix().slices(runtime, scenario);
    return slices.stream()
        .collect(Collectors.groupingBy(Slice::parameter, LinkedHashMap::new, Collectors.toList()))
        .entrySet().stream()
        .map(group -> figure(runtime, scenario, group.getKey(), group.getValue()));
  }

  private Figure figure(String runtime, String scenario, String parameter, List<Slice> slices) {
    Titles titles = data.titles();
    Map<CellKey, String> labels = titles.rows(slices.stream().map(Slice::common).toList());
    List<LinePlot.Line> lines = slices.stream()
        .map(slice -> new LinePlot.Line(titles.carrier(slice.common()), labels.get(slice.common()),
            slice.cells().stream()
                .map(cell -> new LinePlot.Point(slice.value(cell), PlotMarks.of(titles, cell)))
                .toList()))
        .toList();
    String title = data.title(runtime, scenario);
    String label = titles.labels().title(Axis.PARAMETER, parameter);
    String what = "the cost of one operation by " + label;
    List<String> growth =
        new GrowthFinding(data, Notes.NONE).sentences(slices).stream().limit(1).toList();
    return new Figure(caption.file(runtime, scenario, "by", parameter), new LinePlot(
        title + ": " + what, caption.subtitle(),
        caption.alt(title, what, growth), titles.carriers(), label, lines));
  }
}
