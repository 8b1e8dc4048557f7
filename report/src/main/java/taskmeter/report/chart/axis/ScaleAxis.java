package taskmeter.report.chart.axis;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;

/**
 * A log axis with the densest labels that fit. They remain text in an SVG, unlike the labels of {@link LogAxis}.
 */
public class ScaleAxis extends LogAxis {

  private final transient Ticks ticks;

  public ScaleAxis(Range range, Ticks ticks) {
    super(null);
    this.ticks = ticks;
    setRange(range);
    Axes.style(this);
  }

  /** Returns the labels of the axis when it is drawn along an edge of the given area. */
  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<List<Tick>> candidates = ticks.candidates(getLowerBound(), getUpperBound());
    boolean upright = RectangleEdge.isLeftOrRight(edge);
    TextAnchor anchor = upright
        ? (edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT)
        : (edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
    return candidates.stream()
        .filter(set -> haveRoom(set, dataArea, edge))
        .findFirst().orElseGet(candidates::getLast).stream()
        .map(tick -> new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  private boolean haveRoom(List<Tick> set, Rectangle2D dataArea, RectangleEdge edge) {
    Font font = getTickLabelFont();
    boolean upright = RectangleEdge.isLeftOrRight(edge);
    for (int i = 1; i < set.size(); i++) {
      double distance = Math.abs(valueToJava2D(set.get(i).value(), dataArea, edge)
          - valueToJava2D(set.get(i - 1).value(), dataArea, edge));
      double needed = upright
          ? font.getSize2D()
          : (Typeface.width(set.get(i).label(), font) + Typeface.width(set.get(i - 1).label(), font)) / 2;
      if (distance < needed + Theme.TICK_GAP) {
        return false;
      }
    }
    return true;
  }
}
