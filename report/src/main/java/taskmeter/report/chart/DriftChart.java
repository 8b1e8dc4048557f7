package taskmeter.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import taskmeter.report.chart.axis.Axes;
import taskmeter.report.chart.axis.MinutesAxis;
import taskmeter.report.chart.axis.ScaleAxis;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;
import taskmeter.report.chart.layer.Arrow;
import taskmeter.report.chart.layer.EdgeArrows;
import taskmeter.report.chart.layer.EventRenderer;
import taskmeter.report.chart.layer.ForkRenderer;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.DriftPlot;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.ValueScale;

/** Builds charts with time on the x axis and ratios on the y axis. */
final class DriftChart {

  private static final Shape HORIZONTAL = new Line2D.Double(-12, 0, 12, 0);
  private static final Shape VERTICAL = new Line2D.Double(0, -6, 0, 6);

  private DriftChart() {}

  static Drawing of(DriftPlot shown) {
    MarkInterval extent = DriftPlot.extent(shown.lines());
    ScaleAxis ratios = new ScaleAxis(ratios(extent), Ticks.round(Tick::factor));
    XYSeriesCollection medians = new XYSeriesCollection();
    XYSeriesCollection dots = new XYSeriesCollection();
    XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    ForkRenderer dotRenderer = new ForkRenderer(0, 0);
    List<EdgeArrows.Point> beyond = new ArrayList<>();
    for (DriftPlot.Line line : shown.lines()) {
      Color color = color(shown, line);
      for (List<DriftPlot.Point> stretch : Stretches.of(line, shown.interruptions())) {
        String key = line.series() + " " + medians.getSeriesCount();
        lineRenderer.setSeriesPaint(medians.getSeriesCount(), color);
        lineRenderer.setSeriesStroke(medians.getSeriesCount(), Theme.MEDIAN);
        dotRenderer.setSeriesPaint(medians.getSeriesCount(), Theme.faint(color));
        medians.addSeries(series(key, Stretches.medians(stretch).stream()
            .map(point -> new DriftPlot.Point(point.minutes(), extent.nearest(point.ratio()))).toList()));
        dots.addSeries(series(key, stretch.stream().filter(point -> within(extent, point)).toList()));
        stretch.stream().filter(point -> !within(extent, point)).forEach(point ->
            beyond.add(new EdgeArrows.Point(point.minutes(), point.ratio() > 1, color)));
      }
    }
    XYPlot plot = Frame.plot(new MinutesAxis(end(shown)), ratios, medians, lineRenderer, dots, dotRenderer);
    plot.setInsets(Theme.LINE_PLOT_INSETS);
    plot.addRangeMarker(new ValueMarker(1, Theme.REFERENCE, Theme.RULE), Layer.BACKGROUND);
    shown.interruptions().forEach(minutes ->
        plot.addDomainMarker(new ValueMarker(minutes, Theme.REFERENCE, Theme.dash(1)), Layer.BACKGROUND));
    plot.setDataset(2, events(shown.disturbed(), ratios.getLowerBound()));
    plot.setRenderer(2, new EventRenderer());
    plot.addAnnotation(new EdgeArrows(beyond));
    plot.setFixedLegendItems(legend(shown, !beyond.isEmpty()));
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), Theme.MIN_PLOT_WIDTH, Theme.DRIFT_PLOT_HEIGHT);
  }

  private static boolean within(MarkInterval extent, DriftPlot.Point point) {
    return extent.nearest(point.ratio()) == point.ratio();
  }

  private static XYSeries series(String key, List<DriftPlot.Point> points) {
    XYSeries series = new XYSeries(key);
    points.forEach(point -> series.add(point.minutes(), point.ratio()));
    return series;
  }

  /** Adds room for arrows above the ratios, and for events below them. */
  private static Range ratios(MarkInterval extent) {
    Range around = Axes.around(DoubleStream.of(extent.low(), extent.high()));
    double span = around.getUpperBound() / around.getLowerBound();
    return new Range(around.getLowerBound() * Math.pow(span, -Theme.EVENT / Theme.DRIFT_PLOT_HEIGHT),
        around.getUpperBound() * Math.pow(span, Theme.EVENT / Theme.DRIFT_PLOT_HEIGHT));
  }

  private static Color color(DriftPlot shown, DriftPlot.Line line) {
    return Theme.color(shown.seriesOrder().indexOf(line.series()));
  }

  private static double end(DriftPlot shown) {
    return DoubleStream.concat(
        shown.lines().stream().flatMap(line -> line.points().stream()).mapToDouble(DriftPlot.Point::minutes),
        shown.disturbed().stream().mapToDouble(Double::doubleValue)).max().orElseThrow();
  }

  private static XYSeriesCollection events(List<Double> minutes, double foot) {
    XYSeries events = new XYSeries("events");
    minutes.forEach(each -> events.add(each.doubleValue(), foot));
    return new XYSeriesCollection(events);
  }

  private static LegendItemCollection legend(DriftPlot shown, boolean beyond) {
    LegendItemCollection items = new LegendItemCollection();
    shown.lines().forEach(line -> items.add(item(line.series(), HORIZONTAL, color(shown, line), Theme.MEDIAN)));
    if (beyond) {
      items.add(Legend.ofArrow(Arrow.UP, "beyond the axis"));
    }
    if (!shown.disturbed().isEmpty()) {
      items.add(item("disturbed fork", VERTICAL, Theme.TEXT, Theme.RULE));
    }
    if (!shown.interruptions().isEmpty()) {
      items.add(item("interrupted", HORIZONTAL, Theme.REFERENCE, Theme.dash(1)));
    }
    items.add(Legend.ofBetter(ValueScale.RATIO));
    return items;
  }

  private static LegendItem item(String label, Shape line, Color color, BasicStroke stroke) {
    return new LegendItem(label, null, null, null, false, Theme.forkShape(), false, color,
        false, color, Theme.OUTLINE, true, line, stroke, color);
  }

  /** The parts of a line between interruptions. */
  static final class Stretches {

    private Stretches() {}

    /** Returns the parts in order; each has one or more points. */
    static List<List<DriftPlot.Point>> of(DriftPlot.Line line, List<Double> interruptions) {
      TreeMap<Long, List<DriftPlot.Point>> stretches = new TreeMap<>();
      for (DriftPlot.Point point : line.points()) {
        long before = interruptions.stream().filter(minutes -> minutes < point.minutes()).count();
        stretches.computeIfAbsent(before, number -> new ArrayList<>()).add(point);
      }
      return new ArrayList<>(stretches.values());
    }

    /** Returns the medians of each point and its neighbours in the stretch: single spikes do not move them. */
    static List<DriftPlot.Point> medians(List<DriftPlot.Point> stretch) {
      return IntStream.range(0, stretch.size()).mapToObj(i -> {
        int start = Math.max(0, Math.min(i - DriftPlot.NEIGHBOURS, stretch.size() - DriftPlot.WINDOW));
        double[] sorted = stretch.subList(start, Math.min(stretch.size(), start + DriftPlot.WINDOW)).stream()
            .mapToDouble(DriftPlot.Point::ratio).sorted().toArray();
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new DriftPlot.Point(stretch.get(i).minutes(), middle);
      }).toList();
    }
  }
}
