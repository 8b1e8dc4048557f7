package taskmeter.report.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import taskmeter.report.chart.axis.Axes;
import taskmeter.report.chart.axis.PlaceAxis;
import taskmeter.report.chart.axis.ScaleAxis;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;
import taskmeter.report.chart.layer.Beyond;
import taskmeter.report.chart.layer.Layers;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.layer.Panels;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.plot.ValueScale;

/** Builds small charts with ratios on the y axis and names on the x axis. */
final class TrendChart {

  private static final Font FONT = Theme.SMALL;
  /** Room for a name and the gap to the next, relative to the width of the widest name. */
  private static final double ROOM = 1.15;
  private static final double VALUE_GAP = 3;
  /** Speed-ups with a line. */
  private static final double[] SPEEDUPS = {1, 2, 5};
  private static final double PLOT_WIDTH = Theme.WIDTH - Theme.PADDING.getLeft() - Theme.PADDING.getRight();

  private TrendChart() {}

  static Drawing of(TrendPlot shown) {
    Range axis = axis(shown);
    List<List<Beyond.Value>> beyond =
        shown.panels().stream().map(panel -> BeyondValues.of(shown, panel, axis)).toList();
    double below = beyond.stream().mapToDouble(values -> new Beyond(values).height(false)).max().orElseThrow();
    double above = beyond.stream().mapToDouble(values -> new Beyond(values).height(true)).max().orElseThrow();
    List<Panels.Panel> all = IntStream.range(0, beyond.size()).mapToObj(i -> {
      TrendPlot.Panel panel = shown.panels().get(i);
      return new Panels.Panel(panel.title(), panel.bases().stream()
          .map(base -> new Panels.Base(shown.seriesOrder().indexOf(base.series()), base.text())).toList(),
          plot(shown, panel, axis, new Beyond(beyond.get(i)), below));
    }).toList();
    double needed = Math.max(panelWidth(shown.places(), beyond), Panels.baseWidth(all));
    int abreast = Math.clamp((long) (PLOT_WIDTH / needed), 1,
        Math.min(Theme.MOST_PANELS_ABREAST, shown.panels().size()));
    Panels panels = new Panels(all, abreast, above, legend(shown));
    double width = Math.max(PLOT_WIDTH, abreast * needed);
    double height = panels.titleHeight(width / abreast, SvgCanvas.blank()) + Theme.PANEL_HEIGHT + below
        + Theme.PANEL_GAP;
    return new Drawing(
        Frame.chart(shown, panels, RectangleEdge.TOP), abreast * needed, panels.rows() * Math.ceil(height));
  }

  private static LegendItemCollection legend(TrendPlot shown) {
    LegendItemCollection items = shown.joined() ? Legend.ofSeries(shown.seriesOrder(), shown.marks())
        : Legend.ofMarks(shown.seriesOrder(), shown.marks(), Legend.FORK);
    items.add(Legend.ofBetter(shown.scale()));
    return items;
  }

  private static double panelWidth(List<String> places, List<List<Beyond.Value>> beyond) {
    double widest = DoubleStream.concat(
        places.stream().mapToDouble(place -> Typeface.width(place, FONT) * ROOM),
        beyond.stream().flatMap(List::stream).mapToDouble(value -> value.width() + VALUE_GAP)).max().orElseThrow();
    return Theme.PANEL_LABELS + Theme.PANEL_GAP + places.size() * widest;
  }

  private static double[] references(TrendPlot shown) {
    return shown.scale() == ValueScale.SPEEDUP ? SPEEDUPS : new double[] {1};
  }

  private static Range axis(TrendPlot shown) {
    MarkInterval extent = shown.extent();
    return Axes.around(DoubleStream.concat(
        DoubleStream.of(references(shown)), DoubleStream.of(extent.low(), extent.high())));
  }

  private static XYPlot plot(TrendPlot shown, TrendPlot.Panel panel, Range axis, Beyond beyond, double below) {
    List<String> places = shown.places();
    ValueAxis domain = PlaceAxis.across(IntStream.range(0, places.size())
        .mapToObj(i -> new PlaceAxis.Place(i, places.get(i))).toList(), new Range(-0.5, places.size() - 0.5), FONT);
    RectangleInsets insets = domain.getTickLabelInsets();
    domain.setTickLabelInsets(new RectangleInsets(
        insets.getTop() + below, insets.getLeft(), insets.getBottom(), insets.getRight()));
    ValueAxis range = new ScaleAxis(axis, Ticks.round(Tick.of(shown.scale())));
    range.setTickLabelFont(FONT);
    Layers layers = layers(shown, panel);
    XYPlot plot = Frame.plot(
        domain, range, layers.marks, layers.markRenderer, layers.forks, layers.forkRenderer);
    plot.setDomainGridlinesVisible(shown.joined());
    shown.band().ifPresent(band ->
        plot.addRangeMarker(new IntervalMarker(band.low(), band.high(), Theme.INDIFFERENT), Layer.BACKGROUND));
    DoubleStream.of(references(shown)).forEach(factor ->
        plot.addRangeMarker(new ValueMarker(factor, Theme.REFERENCE, Theme.RULE), Layer.BACKGROUND));
    for (int place = 0; place < places.size() && !shown.joined(); place += 2) {
      plot.addDomainMarker(new IntervalMarker(place - 0.5, place + 0.5, Theme.BAND), Layer.BACKGROUND);
    }
    plot.addAnnotation(beyond);
    AxisSpace room = new AxisSpace();
    room.setLeft(Theme.PANEL_LABELS);
    plot.setFixedRangeAxisSpace(room);
    return plot;
  }

  private static Layers layers(TrendPlot shown, TrendPlot.Panel panel) {
    List<String> places = shown.places();
    List<String> present = shown.seriesOrder().stream().filter(panel::has).toList();
    Layers layers = new Layers(MarkRenderer.Values.UP);
    double dodge = shown.joined() ? Theme.NAME_DODGE : Theme.CATEGORY_DODGE;
    for (int i = 0; i < present.size(); i++) {
      double offset = (i - (present.size() - 1) / 2.0) * dodge;
      Optional<Mark> before = Optional.empty();
      for (int place = 0; place < places.size(); place++) {
        Optional<Mark> mark = panel.at(places.get(place), present.get(i)).map(TrendPlot.Point::mark);
        if (mark.isPresent()) {
          if (before.isEmpty() || before.get().baseline() != mark.get().baseline()) {
            layers.start(present.get(i) + " from " + places.get(place), shown.seriesOrder().indexOf(present.get(i)),
                mark.get().baseline());
            if (shown.joined()) {
              layers.joined(Theme.dash(0));
            }
          }
          layers.put(mark.get(), place + offset);
        }
        before = mark;
      }
    }
    return layers;
  }

  /** The values of marks beyond the axis. */
  private static final class BeyondValues {

    private BeyondValues() {}

    /** Returns those of a panel, in lines at each place. */
    static List<Beyond.Value> of(TrendPlot shown, TrendPlot.Panel panel, Range axis) {
      List<Beyond.Value> values = new ArrayList<>();
      for (int place = 0; place < shown.places().size(); place++) {
        String name = shown.places().get(place);
        List<TrendPlot.Point> outside = shown.seriesOrder().stream().flatMap(series -> panel.at(name, series).stream())
            .filter(point -> !axis.contains(point.mark().value())).toList();
        for (boolean up : new boolean[] {true, false}) {
          List<TrendPlot.Point> here =
              outside.stream().filter(point -> point.mark().value() > axis.getUpperBound() == up).toList();
          for (int line = 0; line < here.size(); line++) {
            int series = shown.seriesOrder().indexOf(here.get(line).mark().series());
            values.add(new Beyond.Value(here.get(line).text(), place, up, line,
                here.size() > 1 ? Optional.of(series) : Optional.empty()));
          }
        }
      }
      return values;
    }
  }
}
