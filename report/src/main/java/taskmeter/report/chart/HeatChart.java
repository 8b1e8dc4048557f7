package taskmeter.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import taskmeter.report.chart.axis.PlaceAxis;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.plot.HeatMap.Finding;
import taskmeter.report.plot.ValueScale;

/** Builds heat maps: a field for each row and column, below a scale of colours. */
final class HeatChart {

  /** The position of a row's marker, left of its fields, and the room for it; in field widths. */
  private static final double MARKER = -0.14;
  private static final double MARKER_ROOM = 0.28;
  private static final double PADDING = 8;
  private static final Rectangle2D SWATCH = new Rectangle2D.Double(-11, -7, 22, 14);
  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private HeatChart() {}

  static Drawing of(HeatMap shown) {
    Fields fields = new Fields(shown);
    PlaceAxis carriers = PlaceAxis.down(fields.lanes().stream()
        .map(lane -> new PlaceAxis.Place(lane.y(), lane.row().series())).toList(), fields.height());
    PlaceAxis groups = PlaceAxis.down(fields.groups().stream()
        .map(group -> new PlaceAxis.Place((group.top() + group.bottom()) / 2, group.label())).toList(),
        fields.height());
    XYSeriesCollection markers = new XYSeriesCollection();
    XYPlot plot = Frame.plot(columns(shown), carriers, fields, new FieldRenderer(),
        markers, markers(shown, fields, markers));
    plot.setRangeAxis(1, groups);
    plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_LEFT);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    if (fields.height() > Theme.TALL) {
      plot.setDomainAxis(1, columns(shown));
      plot.setDomainAxisLocation(1, AxisLocation.BOTTOM_OR_LEFT);
    }
    plot.setFixedLegendItems(legend(shown));
    return new Drawing(Frame.chart(shown, plot, RectangleEdge.TOP), width(shown), fields.height());
  }

  private static PlaceAxis columns(HeatMap shown) {
    int count = shown.columns().size();
    return PlaceAxis.across(IntStream.range(0, count)
        .mapToObj(i -> new PlaceAxis.Place(i + 0.5, shown.columns().get(i))).toList(),
        new Range(-MARKER_ROOM, count), Theme.BODY);
  }

  private static double width(HeatMap shown) {
    double widest = DoubleStream.concat(
            shown.columns().stream().mapToDouble(name -> Typeface.width(name, Theme.BODY)),
            shown.rows().stream().flatMap(row -> row.fields().values().stream())
                .mapToDouble(field -> Typeface.width(field.text(), FieldRenderer.font(field))))
        .max().orElseThrow() + PADDING;
    return Math.max(widest, Theme.MIN_FIELD_WIDTH) * (shown.columns().size() + MARKER_ROOM);
  }

  /** Marks each row with the marker of its series. */
  private static XYLineAndShapeRenderer markers(HeatMap shown, Fields fields, XYSeriesCollection markers) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    List<String> order = shown.seriesOrder();
    for (int i = 0; i < order.size(); i++) {
      XYSeries series = new XYSeries(order.get(i));
      fields.lanes().stream().filter(lane -> lane.row().series().equals(series.getKey()))
          .forEach(lane -> series.add(MARKER, lane.y()));
      markers.addSeries(series);
      renderer.setSeriesShape(i, Theme.shape(i));
      renderer.setSeriesPaint(i, Theme.color(i));
    }
    return renderer;
  }

  private static LegendItemCollection legend(HeatMap shown) {
    LegendItemCollection items = new LegendItemCollection();
    List<RatioColor> shades = RatioColor.all();
    for (int i = 0; i < shades.size(); i++) {
      String meaning = i == 0 ? ValueScale.RATIO.below() + ": "
          : i == shades.size() / 2 ? ValueScale.RATIO.above() + ": " : "";
      items.add(swatch(meaning + shades.get(i).label(), shades.get(i).fill(), CLEAR));
    }
    if (shown.ratios().anyMatch(ratio -> ratio.finding() == Finding.OPEN && ratio.clear())) {
      items.add(swatch("no verdict, but the interval excludes 1", CLEAR, RatioColor.direction(2)));
    }
    items.add(swatch("no difference found", Theme.BAND, CLEAR));
    shown.baseMeaning().ifPresent(meaning -> items.add(swatch(meaning, CLEAR, Theme.REFERENCE)));
    return items;
  }

  private static LegendItem swatch(String label, Color fill, Color outline) {
    return new LegendItem(label, null, null, null, true, SWATCH, true, fill, true, outline, Theme.RULE,
        false, SWATCH, new BasicStroke(), fill);
  }
}
