package taskmeter.report.chart.axis;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import taskmeter.report.chart.theme.Theme;

/** An axis of names: rows, columns, runtimes. */
public final class PlaceAxis extends NumberAxis {

  /** A name and its position, in the axis' own unit. */
  public record Place(double at, String label) {}

  private final transient List<Place> places;

  private PlaceAxis(List<Place> places, Range range, Font font) {
    this.places = List.copyOf(places);
    setRange(range);
    Axes.style(this);
    setTickLabelFont(font);
  }

  /** Returns a vertical axis; the unit is the SVG's own, from the top of the first row. */
  public static PlaceAxis down(List<Place> places, double height) {
    PlaceAxis axis = new PlaceAxis(places, new Range(0, height), Theme.BODY);
    axis.setInverted(true);
    return axis;
  }

  public static PlaceAxis across(List<Place> places, Range range, Font font) {
    return new PlaceAxis(places, range, font);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor = edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT
        : edge == RectangleEdge.RIGHT ? TextAnchor.CENTER_LEFT
        : edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
    return places.stream().map(place -> new NumberTick(place.at(), place.label(), anchor, anchor, 0)).toList();
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
    return Axes.anchored(edge, g2, () -> super.drawTickMarksAndLabels(g2, cursor, plotArea, dataArea, edge));
  }
}
