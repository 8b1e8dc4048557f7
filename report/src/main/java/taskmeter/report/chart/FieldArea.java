package taskmeter.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import taskmeter.report.chart.theme.Lettering;
import taskmeter.report.chart.theme.Lettering.Anchor;

/** The area of a field, one unit wide, with its text in the middle, in fonts of any width. */
record FieldArea(Rectangle2D room) {

  private static final double MARGIN = 1;

  /** @param height with margins, in SVG units */
  static FieldArea of(XYPlot plot, Rectangle2D dataArea, ValueAxis columns, ValueAxis rows, double x, double y,
      double height) {
    double left = columns.valueToJava2D(x - 0.5, dataArea, plot.getDomainAxisEdge());
    double right = columns.valueToJava2D(x + 0.5, dataArea, plot.getDomainAxisEdge());
    double middle = rows.valueToJava2D(y, dataArea, plot.getRangeAxisEdge());
    return new FieldArea(new Rectangle2D.Double(left + MARGIN, middle - height / 2 + MARGIN,
        right - left - 2 * MARGIN, height - 2 * MARGIN));
  }

  /** Draws in the current font and colour. */
  void text(Graphics2D g2, String text) {
    Lettering.with(Anchor.MIDDLE, g2, () -> TextUtils.drawAlignedString(text, g2,
        (float) room.getCenterX(), (float) room.getCenterY(), TextAnchor.CENTER));
  }
}
