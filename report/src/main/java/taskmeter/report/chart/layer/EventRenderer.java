package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import taskmeter.report.chart.theme.Theme;

/** Draws events as short strokes at the bottom of the chart. */
public final class EventRenderer extends AbstractXYItemRenderer {

  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      CrosshairState crosshair, int pass) {
    double x = domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
    g2.setPaint(Theme.TEXT);
    g2.setStroke(Theme.RULE);
    g2.draw(new Line2D.Double(x, dataArea.getMaxY() - Theme.EVENT, x, dataArea.getMaxY()));
  }
}
