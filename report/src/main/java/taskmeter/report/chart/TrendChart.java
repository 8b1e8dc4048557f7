package taskmeter.report.chart;

import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import taskmeter.report.chart.axis.Axes;
import taskmeter.report.chart.axis.PlaceAxis;
import taskmeter.report.chart.axis.ScaleAxis;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;
import taskmeter.report.chart.layer.Layers;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.layer.Panels;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.plot.ValueScale;

/** Builds small charts with values on the y axis and names on the x axis. */
final class TrendChart {

  private static final Font FONT = Theme.SMALL;
  /** Room for a name and the gap to the next, relative to the width of the widest name. */
  private static final double ROOM = 1.15;
  /** Factors with a line. */
  private static final double[] REFERENCES = {1, 2, 5};
  private static final double PLOT_WIDTH = Theme.WIDTH - Theme.PADDING.getLeft() - Theme.PADDING.getRight();

  private TrendChart() {}

  static Drawing of(TrendPlot shown) {
    double needed = panelWidth(shown.places());
    int abreast = Math.clamp((long) (PLOT_WIDTH / needed), 1,
        Math.min(Theme.MOST_PANELS_ABREAST, shown.panels().size()));
    Panels panels = new Panels(
        shown.panels().stream().map(panel -> new Panels.Panel(panel.title(), plot(shown, panel))).toList(),
        abreast, Legend.ofSeries(shown.seriesOrder(), shown.marks()));
    double width = Math.max(PLOT_WIDTH, abreast * needed);
    double height = panels.titleHeight(width / abreast, SvgCanvas.blank()) + Theme.PANEL_HEIGHT + Theme.PANEL_GAP;
    return new Drawing(
        Frame.chart(shown, panels, RectangleEdge.TOP), abreast * needed, panels.rows() * Math.ceil(height));
  }

  private static double panelWidth(List<String> places) {
    double widest = places.stream().mapToDouble(place -> Typeface.width(place, FONT)).max().orElseThrow();
    return Theme.PANEL_LABELS + Theme.PANEL_GAP + places.size() * widest * ROOM;
  }

  private static XYPlot plot(TrendPlot shown, TrendPlot.Panel panel) {
    List<String> places = shown.places();
    List<String> present = shown.seriesOrder().stream().filter(panel::has).toList();
    Layers layers = new Layers(MarkRenderer.Values.UP);
    for (int i = 0; i < present.size(); i++) {
      double offset = (i - (present.size() - 1) / 2.0) * Theme.NAME_DODGE;
      boolean joined = false;
      for (int place = 0; place < places.size(); place++) {
        Optional<Mark> mark = panel.at(places.get(place), present.get(i));
        if (mark.isPresent() && !joined) {
          layers.start(present.get(i) + " from " + places.get(place), shown.seriesOrder().indexOf(present.get(i)),
              mark.get().baseline());
          layers.joined(Theme.dash(0));
        }
        joined = mark.isPresent();
        if (joined) {
          layers.put(mark.get(), place + offset);
        }
      }
    }
    ValueAxis domain = PlaceAxis.across(IntStream.range(0, places.size())
        .mapToObj(i -> new PlaceAxis.Place(i, places.get(i))).toList(), new Range(-0.5, places.size() - 0.5), FONT);
    ValueAxis range = new ScaleAxis(
        Axes.around(shown.scale() == ValueScale.FACTOR
            ? DoubleStream.concat(DoubleStream.of(REFERENCES), shown.marks().stream().flatMapToDouble(Mark::extent))
            : panel.points().stream().map(TrendPlot.Point::mark).flatMapToDouble(Mark::extent)),
        Ticks.round(Tick.of(shown.scale())));
    range.setTickLabelFont(FONT);
    XYPlot plot = Frame.plot(
        domain, range, layers.marks, layers.markRenderer, layers.forks, layers.forkRenderer);
    if (shown.scale() == ValueScale.FACTOR) {
      DoubleStream.of(REFERENCES).forEach(factor ->
          plot.addRangeMarker(new ValueMarker(factor, Theme.REFERENCE, Theme.RULE), Layer.BACKGROUND));
    }
    AxisSpace room = new AxisSpace();
    room.setLeft(Theme.PANEL_LABELS);
    plot.setFixedRangeAxisSpace(room);
    return plot;
  }
}
