package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import taskmeter.report.chart.axis.Axes;
import taskmeter.report.chart.axis.ScaleAxis;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;
import taskmeter.report.chart.layer.Layers;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.plot.Mark;

/** Builds charts with values on the y axis and a number on the x axis. */
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
      double offset = Math.exp((i - (count - 1) / 2.0) * step);
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
    plot.setInsets(Theme.LINE_PLOT_INSETS);
    plot.setFixedLegendItems(legend(shown, marks));
    return new Drawing(
        Frame.chart(shown, plot, RectangleEdge.RIGHT), Theme.MIN_PLOT_WIDTH, Theme.LINE_PLOT_HEIGHT);
  }

  /** Returns the log distance between adjacent lines at one number; small enough to stay clear of the next number. */
  private static double dodge(List<Double> numbers, int lines, double span) {
    double nearest = IntStream.range(1, numbers.size())
        .mapToDouble(i -> Math.log(numbers.get(i) / numbers.get(i - 1)))
        .min().orElse(span);
    return Math.min(Theme.DODGE * span, Theme.DODGE_ROOM * nearest / lines);
  }

  /** Lists lines in the order of their last points, the highest first, to match the chart. */
  private static LegendItemCollection legend(LinePlot shown, List<Mark> marks) {
    List<LinePlot.Line> sorted = new ArrayList<>(shown.lines());
    Comparator<LinePlot.Line> byEnd =
        Comparator.comparingDouble(line -> line.points().getLast().mark().value());
    sorted.sort(byEnd.reversed());
    LegendItemCollection items = new LegendItemCollection();
    for (LinePlot.Line line : sorted) {
      items.add(Legend.ofLine(line.label(), shown.seriesOrder().indexOf(line.series()),
          shown.variants().indexOf(line.variant()), hollow(line)));
    }
    items.addAll(Legend.besideLines(marks));
    return items;
  }

  private static boolean hollow(LinePlot.Line line) {
    return line.points().stream().allMatch(point -> point.mark().baseline());
  }
}
