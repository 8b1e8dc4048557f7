package taskmeter.report.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import taskmeter.report.chart.axis.PlaceAxis;
import taskmeter.report.chart.layer.Headings;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.VerdictMap;

/** Builds maps of verdicts: under the name of each runtime the markers of its carriers, below them the fields. */
final class VerdictChart {

  /** Room for the markers above the fields. */
  private static final double MARKER_ROOM = 18;
  private static final double PADDING = 5;

  private VerdictChart() {}

  static Drawing of(VerdictMap shown) {
    VerdictFields fields = new VerdictFields(shown);
    PlaceAxis rows = PlaceAxis.down(fields.lanes().stream()
        .map(lane -> new PlaceAxis.Place(lane.y(), lane.row().label())).toList(), fields.height());
    rows.setRange(new Range(-MARKER_ROOM, fields.height()));
    XYSeriesCollection markers = new XYSeriesCollection();
    XYPlot plot = Frame.plot(groups(shown, fields), rows, fields, new VerdictRenderer(),
        markers, markers(shown, fields, markers));
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.addAnnotation(new Headings(fields.headings()));
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), width(shown) * fields.width(),
        fields.height() + MARKER_ROOM);
  }

  private static PlaceAxis groups(VerdictMap shown, VerdictFields fields) {
    return PlaceAxis.across(shown.groups().stream().map(group -> new PlaceAxis.Place(
            fields.places().stream().filter(place -> place.column().group().equals(group.label()))
                .mapToDouble(VerdictFields.Place::x).average().orElseThrow(), group.label())).toList(),
        new Range(0, fields.width()), Theme.BODY);
  }

  /** Returns the width of a column: its texts fit, and the name of a runtime fits over its columns. */
  private static double width(VerdictMap shown) {
    Stream<Double> texts = shown.rows().stream().flatMap(row -> row.fields().values().stream())
        .map(field -> Typeface.width(field.text(), Theme.SMALL_BOLD) + PADDING);
    Stream<Double> labels = shown.groups().stream()
        .map(group -> (Typeface.width(group.label(), Theme.BODY) + PADDING) / group.series().size());
    return Stream.concat(texts, labels).mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Marks each column with the marker of its carrier. */
  private static XYLineAndShapeRenderer markers(
      VerdictMap shown, VerdictFields fields, XYSeriesCollection markers) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    List<String> order = shown.seriesOrder();
    for (int i = 0; i < order.size(); i++) {
      XYSeries series = new XYSeries(order.get(i));
      fields.places().stream().filter(place -> place.column().series().equals(series.getKey()))
          .forEach(place -> series.add(place.x(), -MARKER_ROOM / 2));
      markers.addSeries(series);
      renderer.setSeriesShape(i, Theme.shape(i));
      renderer.setSeriesPaint(i, Theme.color(i));
      renderer.setSeriesVisibleInLegend(i, series.getItemCount() > 0);
    }
    return renderer;
  }
}
