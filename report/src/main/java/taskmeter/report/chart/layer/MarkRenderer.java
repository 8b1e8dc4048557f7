package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import taskmeter.report.chart.theme.Theme;

/**
 * Draws marks with their intervals. The line of an interval stops at the edge of a hollow marker, so the marker is
 * hollow on any page; JFreeChart's own error renderer draws through it. An interval of length 0 is not drawn.
 */
public final class MarkRenderer extends XYLineAndShapeRenderer {

  /** The direction of the value axis. */
  public enum Values { ACROSS, UP }

  private final Values values;

  MarkRenderer(Values values) {
    super(false, true);
    this.values = values;
  }

  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      CrosshairState crosshair, int pass) {
    if (isLinePass(pass) && dataset instanceof IntervalXYDataset intervals) {
      g2.setPaint(getItemPaint(series, item));
      g2.setStroke(Theme.INTERVAL);
      DoubleUnaryOperator across =
          value -> domainAxis.valueToJava2D(value, dataArea, plot.getDomainAxisEdge());
      DoubleUnaryOperator up =
          value -> rangeAxis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge());
      double x = across.applyAsDouble(intervals.getXValue(series, item));
      double y = up.applyAsDouble(intervals.getYValue(series, item));
      boolean hollow = !getItemShapeFilled(series, item);
      switch (values) {
        case ACROSS -> {
          whisker(g2, x, y, across.applyAsDouble(intervals.getStartXValue(series, item)), hollow);
          whisker(g2, x, y, across.applyAsDouble(intervals.getEndXValue(series, item)), hollow);
        }
        case UP -> {
          whisker(g2, y, x, up.applyAsDouble(intervals.getStartYValue(series, item)), hollow);
          whisker(g2, y, x, up.applyAsDouble(intervals.getEndYValue(series, item)), hollow);
        }
      }
    }
    super.drawItem(
        g2, state, dataArea, info, plot, domainAxis, rangeAxis, dataset, series, item, crosshair, pass);
  }

  /** Draws the marker, hollow or filled; JFreeChart would outline filled markers too. */
  @Override
  protected void drawSecondaryPass(Graphics2D g2, XYPlot plot, XYDataset dataset, int pass, int series,
      int item, ValueAxis domainAxis, Rectangle2D dataArea, ValueAxis rangeAxis, CrosshairState crosshair,
      EntityCollection entities) {
    Shape marker = ShapeUtils.createTranslatedShape(getItemShape(series, item),
        domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge()),
        rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, plot.getRangeAxisEdge()));
    g2.setPaint(getItemPaint(series, item));
    if (getItemShapeFilled(series, item)) {
      g2.fill(marker);
    } else {
      g2.setStroke(Theme.OUTLINE);
      g2.draw(marker);
    }
  }

  /** Draws a line from the marker to the end, along the value axis, with a cap; nothing if the marker covers it. */
  private void whisker(Graphics2D g2, double from, double beside, double end, boolean hollow) {
    if (Math.abs(end - from) <= Theme.MARK_RADIUS) {
      return;
    }
    double edge = hollow ? from + Math.copySign(Theme.MARK_RADIUS, end - from) : from;
    draw(g2, edge, beside, end, beside);
    draw(g2, end, beside - Theme.CAP / 2, end, beside + Theme.CAP / 2);
  }

  private void draw(Graphics2D g2, double along1, double beside1, double along2, double beside2) {
    g2.draw(switch (values) {
      case ACROSS -> new Line2D.Double(along1, beside1, along2, beside2);
      case UP -> new Line2D.Double(beside1, along1, beside2, along2);
    });
  }
}
