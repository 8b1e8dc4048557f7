package taskmeter.report.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import taskmeter.report.chart.axis.Axes;
import taskmeter.report.chart.axis.ScaleAxis;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;
import taskmeter.report.chart.layer.EndLabels;
import taskmeter.report.chart.layer.Layers;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.plot.Mark;

/** Builds charts with values on the y axis, a number on the x axis, and a label at the end of each line. */
final class LineChart {

  private LineChart() {}

  static Drawing of(LinePlot shown) {
    List<LinePlot.Point> points = shown.lines().stream().flatMap(line -> line.points().stream()).toList();
    List<Mark> marks = points.stream().map(LinePlot.Point::mark).toList();
    List<Double> numbers = points.stream().map(LinePlot.Point::x).distinct().sorted().toList();
    Range across = Axes.around(numbers.stream().mapToDouble(Double::doubleValue));
    double span = Math.log(across.getUpperBound() / across.getLowerBound());

    Layers layers = new Layers(MarkRenderer.Values.UP);
    int count = shown.lines().size();
    double step = dodge(numbers, count, span);
    for (int i = 0; i < count; i++) {
      LinePlot.Line line = shown.lines().get(i);
      layers.start(line.label(), shown.seriesOrder().indexOf(line.series()), hollow(line));
      layers.joined(Theme.dash(shown.variants().indexOf(line.variant())));
      double offset = offset(i, count, step);
      line.points().forEach(point -> layers.put(point.mark(), point.x() * offset));
    }
    Range room = new Range(
        across.getLowerBound() * Math.exp(-count * step / 2),
        across.getUpperBound() * Math.exp(count * step / 2));
    ValueAxis domain = new ScaleAxis(room, Ticks.at(numbers));
    domain.setLabel(shown.xLabel());
    ValueAxis range = new ScaleAxis(
        Axes.around(marks.stream().flatMapToDouble(Mark::extent)), Ticks.round(Tick.of(shown.scale())));
    XYPlot plot = Frame.plot(
        domain, range, layers.marks, layers.markRenderer, layers.forks, layers.forkRenderer);
    EndLabels labels = labels(shown, step);
    RectangleInsets insets = Theme.LINE_PLOT_INSETS;
    plot.setInsets(new RectangleInsets(
        insets.getTop(), insets.getLeft(), insets.getBottom(), insets.getRight() + labels.width()));
    plot.addAnnotation(labels);
    LegendItemCollection legend = oneSeries(shown)
        ? Legend.ofMarks(shown.seriesOrder(), marks, Legend.FORK) : Legend.besideLines(marks);
    legend.add(Legend.ofBetter(shown.scale()));
    plot.setFixedLegendItems(legend);
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), Theme.MIN_LINE_PLOT_WIDTH,
        Math.max(Theme.LINE_PLOT_HEIGHT, count * EndLabels.LINE));
  }

  private static EndLabels labels(LinePlot shown, double step) {
    int count = shown.lines().size();
    return new EndLabels(IntStream.range(0, count).mapToObj(i -> {
      LinePlot.Line line = shown.lines().get(i);
      LinePlot.Point last = line.points().getLast();
      return new EndLabels.EndLabel(oneSeries(shown) && !line.variant().isBlank()
          ? line.variant() : line.label(), last.x() * offset(i, count, step), last.mark().value(),
          Theme.color(shown.seriesOrder().indexOf(line.series())),
          Theme.dash(shown.variants().indexOf(line.variant())));
    }).toList());
  }

  /** Whether the legend names the series of all lines. */
  private static boolean oneSeries(LinePlot shown) {
    return shown.lines().stream().map(LinePlot.Line::series).distinct().count() == 1;
  }

  private static double offset(int line, int count, double step) {
    return Math.exp((line - (count - 1) / 2.0) * step);
  }

  /** Returns the log distance between adjacent lines at one number; small enough to stay clear of the next number. */
  private static double dodge(List<Double> numbers, int lines, double span) {
    double nearest = IntStream.range(1, numbers.size())
        .mapToDouble(i -> Math.log(numbers.get(i) / numbers.get(i - 1)))
        .min().orElse(span);
    return Math.min(Theme.DODGE * span, Theme.DODGE_ROOM * nearest / lines);
  }

  private static boolean hollow(LinePlot.Line line) {
    return line.points().stream().allMatch(point -> point.mark().baseline());
  }
}
