package taskmeter.report.chart.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import taskmeter.report.chart.theme.Lettering;
import taskmeter.report.chart.theme.Lettering.Anchor;

/** A scale with a caption at each end: the meaning of that direction. */
public final class CaptionedAxis extends ScaleAxis {

  private final String left;
  private final String right;

  public CaptionedAxis(Range range, Ticks ticks, String left, String right) {
    super(range, ticks);
    this.left = "← " + left;
    this.right = right + " →";
    setLabel(this.left + "   " + this.right);
  }

  @Override
  protected AxisState drawLabel(String label, Graphics2D g2, Rectangle2D plotArea, Rectangle2D dataArea,
      RectangleEdge edge, AxisState state) {
    double height = TextUtils.getTextBounds(label, g2, g2.getFontMetrics(getLabelFont())).getHeight();
    float y = (float) (state.getCursor() + getLabelInsets().getTop());
    g2.setFont(getLabelFont());
    g2.setPaint(getLabelPaint());
    TextUtils.drawAlignedString(left, g2, (float) dataArea.getMinX(), y, TextAnchor.TOP_LEFT);
    Lettering.with(Anchor.END, g2,
        () -> TextUtils.drawAlignedString(right, g2, (float) dataArea.getMaxX(), y, TextAnchor.TOP_RIGHT));
    state.cursorDown(getLabelInsets().getTop() + height + getLabelInsets().getBottom());
    return state;
  }
}
