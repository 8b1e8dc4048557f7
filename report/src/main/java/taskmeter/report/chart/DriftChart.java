package taskmeter.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
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
import taskmeter.report.chart.layer.EventRenderer;
import taskmeter.report.chart.layer.ForkRenderer;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.DriftPlot;

/** Builds charts with time on the x axis and ratios on the y axis. */
final class DriftChart {

  private static final Shape HORIZONTAL = new Line2D.Double(-12, 0, 12, 0);
  private static final Shape VERTICAL = new Line2D.Double(0, -6, 0, 6);

  private DriftChart() {}

  static Drawing of(DriftPlot shown) {
    XYSeriesCollection lines = new XYSeriesCollection();
    XYSeriesCollection dots = new XYSeriesCollection();
    XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    ForkRenderer dotRenderer = new ForkRenderer(0, 0);
    for (DriftPlot.Line line : shown.lines()) {
      Color color = color(shown, line);
      for (XYSeries stretch : Stretches.of(line, shown.interruptions())) {
        lineRenderer.setSeriesPaint(lines.getSeriesCount(), Theme.faint(color));
        lineRenderer.setSeriesStroke(lines.getSeriesCount(), Theme.RULE);
        dotRenderer.setSeriesPaint(lines.getSeriesCount(), color);
        lines.addSeries(stretch);
        dots.addSeries(stretch);
      }
    }
    ScaleAxis ratios = new ScaleAxis(ratios(shown), Ticks.round(Tick::factor));
    XYPlot plot = Frame.plot(new MinutesAxis(end(shown)), ratios, lines, lineRenderer, dots, dotRenderer);
    plot.setInsets(Theme.LINE_PLOT_INSETS);
    plot.addRangeMarker(new ValueMarker(1, Theme.REFERENCE, Theme.RULE), Layer.BACKGROUND);
    shown.interruptions().forEach(minutes ->
        plot.addDomainMarker(new ValueMarker(minutes, Theme.REFERENCE, Theme.dash(1)), Layer.BACKGROUND));
    plot.setDataset(2, events(shown.disturbed(), ratios.getLowerBound()));
    plot.setRenderer(2, new EventRenderer());
    plot.setFixedLegendItems(legend(shown));
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), Theme.MIN_PLOT_WIDTH, Theme.DRIFT_PLOT_HEIGHT);
  }

  /** Includes 1, all points, and room for events below them. */
  private static Range ratios(DriftPlot shown) {
    Range around = Axes.around(DoubleStream.concat(DoubleStream.of(1), shown.lines().stream()
        .flatMap(line -> line.points().stream()).mapToDouble(DriftPlot.Point::ratio)));
    double span = around.getUpperBound() / around.getLowerBound();
    return new Range(around.getLowerBound() * Math.pow(span, -Theme.EVENT / Theme.DRIFT_PLOT_HEIGHT),
        around.getUpperBound());
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

  private static LegendItemCollection legend(DriftPlot shown) {
    LegendItemCollection items = new LegendItemCollection();
    shown.lines().forEach(line -> items.add(item(line.series(), HORIZONTAL, color(shown, line), Theme.RULE)));
    if (!shown.disturbed().isEmpty()) {
      items.add(item("disturbed fork", VERTICAL, Theme.TEXT, Theme.RULE));
    }
    if (!shown.interruptions().isEmpty()) {
      items.add(item("interrupted", HORIZONTAL, Theme.REFERENCE, Theme.dash(1)));
    }
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
    static List<XYSeries> of(DriftPlot.Line line, List<Double> interruptions) {
      TreeMap<Long, XYSeries> stretches = new TreeMap<>();
      for (DriftPlot.Point point : line.points()) {
        long before = interruptions.stream().filter(minutes -> minutes < point.minutes()).count();
        stretches.computeIfAbsent(before, number -> new XYSeries(line.series() + " " + number))
            .add(point.minutes(), point.ratio());
      }
      return new ArrayList<>(stretches.values());
    }
  }
}
