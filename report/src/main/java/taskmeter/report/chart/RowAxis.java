package taskmeter.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The rows of a chart, labelled at their middle; its unit is the SVG's own, downwards from the first row's
 * top.
 */
final class RowAxis extends NumberAxis {

  private final transient Rows rows;

  RowAxis(Rows rows) {
    this.rows = rows;
    setRange(0, rows.height());
    setInverted(true);
    Axes.style(this);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    return rows.bands().stream()
        .map(band -> new NumberTick(
            band.middle(), band.label(), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
        .toList();
  }
}
