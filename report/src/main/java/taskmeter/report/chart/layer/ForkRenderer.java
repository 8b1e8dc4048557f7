package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import taskmeter.report.chart.theme.Theme;

/** Draws single forks as faint dots. They are circles in the SVG; JFreeChart's own shapes become long paths. */
public final class ForkRenderer extends AbstractXYItemRenderer {

  /** Offset of the dots, in SVG units: below the mark of a row, or right of the mark of a line. */
  private final double right;
  private final double down;

  public ForkRenderer(double right, double down) {
    this.right = right;
    this.down = down;
  }

  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      CrosshairState crosshair, int pass) {
    double x = domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
    double y = rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, plot.getRangeAxisEdge());
    double radius = Theme.FORK_RADIUS;
    g2.setPaint(getItemPaint(series, item));
    g2.fill(new Ellipse2D.Double(x + right - radius, y + down - radius, 2 * radius, 2 * radius));
  }
}
