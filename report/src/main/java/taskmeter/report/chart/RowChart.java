package taskmeter.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import taskmeter.report.chart.axis.Axes;
import taskmeter.report.chart.axis.CaptionedAxis;
import taskmeter.report.chart.axis.PlaceAxis;
import taskmeter.report.chart.axis.ScaleAxis;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.chart.axis.Ticks;
import taskmeter.report.chart.layer.Arrow;
import taskmeter.report.chart.layer.Headings;
import taskmeter.report.chart.layer.Layers;
import taskmeter.report.chart.layer.Legend;
import taskmeter.report.chart.layer.MarkRenderer;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.plot.ValueScale;

/** Builds charts with a row for each label and values on the x axis. */
final class RowChart {

  private RowChart() {}

  static Drawing of(DotPlot shown) {
    Rows rows = Rows.of(shown);
    DoubleStream extent = marks(rows).stream().flatMapToDouble(Mark::extent);
    ValueScale scale = ValueScale.TIME;
    ScaleAxis axis = new CaptionedAxis(
        Axes.around(extent), Ticks.round(Tick.of(scale)), scale.below(), scale.above());
    XYPlot plot = plot(rows, shown.seriesOrder(), axis, Legend.FORK);
    repeatIfTall(rows, plot, axis, Ticks.round(Tick.of(scale)));
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), Theme.MIN_PLOT_WIDTH, rows.height());
  }

  static Drawing of(RatioPlot shown) {
    MarkInterval extent = shown.extent();
    RatioPlot clipped = shown.within(extent);
    Rows rows = Rows.of(clipped);
    CaptionedAxis axis = new CaptionedAxis(
        Axes.around(DoubleStream.of(extent.low(), extent.high())), Ticks.round(Tick::factor),
        shown.leftCaption(), shown.rightCaption());
    XYPlot plot =
        plot(rows, shown.seriesOrder(), axis, clipped.equals(shown) ? Legend.BLOCK : Legend.BLOCK_OR_BEYOND);
    shown.band().ifPresent(band ->
        plot.addDomainMarker(new IntervalMarker(band.low(), band.high(), Theme.INDIFFERENT), Layer.BACKGROUND));
    plot.addDomainMarker(new ValueMarker(1, Theme.REFERENCE, Theme.RULE), Layer.BACKGROUND);
    plot.addAnnotation(new Headings(rows.headings()));
    plot.setRangeAxis(1, PlaceAxis.down(
        rows.lanes().stream().map(lane -> new PlaceAxis.Place(lane.y(), lane.text())).toList(), rows.height()));
    plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
    repeatIfTall(rows, plot, axis, Ticks.round(Tick::factor));
    if (marks(rows).stream().anyMatch(mark -> !axis.getRange().contains(mark.value()))) {
      LegendItemCollection items = plot.getFixedLegendItems();
      items.add(Legend.ofArrow(Arrow.RIGHT, Legend.BEYOND));
    }
    double width = Math.max(Theme.MIN_PLOT_WIDTH, Typeface.width(axis.getLabel(), Theme.BODY));
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), width, rows.height());
  }

  private static void repeatIfTall(Rows rows, XYPlot plot, ScaleAxis axis, Ticks ticks) {
    if (rows.height() > Theme.TALL) {
      plot.setDomainAxis(1, new ScaleAxis(axis.getRange(), ticks));
      plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
    }
  }

  private static List<Mark> marks(Rows rows) {
    return rows.lanes().stream().map(Rows.Lane::mark).toList();
  }

  private static XYPlot plot(Rows rows, List<String> seriesOrder, ScaleAxis values, String dot) {
    Layers layers = new Layers(MarkRenderer.Values.ACROSS);
    for (int i = 0; i < seriesOrder.size(); i++) {
      for (boolean baseline : new boolean[] {false, true}) {
        String series = seriesOrder.get(i);
        List<Rows.Lane> lanes = rows.lanes().stream()
            .filter(lane -> lane.mark().series().equals(series) && lane.mark().baseline() == baseline)
            .toList();
        if (!lanes.isEmpty()) {
          layers.start(baseline ? series + ", baseline" : series, i, baseline);
          lanes.forEach(lane -> layers.put(lane.mark(), lane.y()));
        }
      }
    }
    PlaceAxis axis = PlaceAxis.down(
        rows.bands().stream().map(band -> new PlaceAxis.Place(band.middle(), band.label())).toList(), rows.height());
    XYPlot plot = Frame.plot(
        values, axis, layers.marks, layers.markRenderer, layers.forks, layers.forkRenderer);
    plot.setRangeGridlinesVisible(false);
    for (int i = 0; i < rows.bands().size(); i++) {
      Rows.Band band = rows.bands().get(i);
      if (i % 2 == 0) {
        plot.addRangeMarker(new IntervalMarker(band.top(), band.bottom(), Theme.BAND), Layer.BACKGROUND);
      }
      if (band.startsGroup()) {
        double between = band.top() - Theme.GROUP_GAP / 2.0;
        plot.addRangeMarker(new ValueMarker(between, Theme.GRID, Theme.HAIRLINE), Layer.BACKGROUND);
      }
    }
    plot.setFixedLegendItems(Legend.ofMarks(seriesOrder, marks(rows), dot));
    return plot;
  }
}
