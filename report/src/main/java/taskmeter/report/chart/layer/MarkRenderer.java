package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
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
 * hollow on any page; JFreeChart's own error renderer draws through it. An interval of length 0 is not drawn. A mark
 * beyond the axis is an {@link Arrow} at its edge; an interval that goes on beyond it has no cap there.
 */
public final class MarkRenderer extends XYLineAndShapeRenderer {

  /** The direction of the value axis. */
  public enum Values { ACROSS, UP }

  private final Values values;

  MarkRenderer(Values values) {
    super(false, true);
    this.values = values;
  }

  /** JFreeChart would leave out marks beyond the axis. */
  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(g2, dataArea, plot, dataset, info);
    state.setProcessVisibleItemsOnly(false);
    return state;
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
          Span span = new Span(dataArea.getMinX(), dataArea.getMaxX());
          whisker(g2, span, x, y, across.applyAsDouble(intervals.getStartXValue(series, item)), hollow);
          whisker(g2, span, x, y, across.applyAsDouble(intervals.getEndXValue(series, item)), hollow);
        }
        case UP -> {
          Span span = new Span(dataArea.getMinY(), dataArea.getMaxY());
          whisker(g2, span, y, x, up.applyAsDouble(intervals.getStartYValue(series, item)), hollow);
          whisker(g2, span, y, x, up.applyAsDouble(intervals.getEndYValue(series, item)), hollow);
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
    double x = domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
    double y = rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, plot.getRangeAxisEdge());
    g2.setPaint(getItemPaint(series, item));
    Optional<Shape> arrow = arrow(x, y, dataArea);
    Shape marker = arrow.orElseGet(() -> ShapeUtils.createTranslatedShape(getItemShape(series, item), x, y));
    if (getItemShapeFilled(series, item) || arrow.isPresent()) {
      g2.fill(marker);
    } else {
      g2.setStroke(Theme.OUTLINE);
      g2.draw(marker);
    }
  }

  /** Returns the arrow of a mark beyond the value axis. */
  private Optional<Shape> arrow(double x, double y, Rectangle2D area) {
    return switch (values) {
      case ACROSS -> x > area.getMaxX() ? Optional.of(Arrow.RIGHT.at(area.getMaxX(), y))
          : x < area.getMinX() ? Optional.of(Arrow.LEFT.at(area.getMinX(), y)) : Optional.empty();
      case UP -> y > area.getMaxY() ? Optional.of(Arrow.DOWN.at(x, area.getMaxY()))
          : y < area.getMinY() ? Optional.of(Arrow.UP.at(x, area.getMinY())) : Optional.empty();
    };
  }

  /** The ends of the value axis on the canvas. */
  private record Span(double start, double end) {

    double within(double at) {
      return Math.max(start, Math.min(end, at));
    }
  }

  /** Draws a line from the marker to the end, along the value axis, with a cap; nothing if the marker covers it. */
  private void whisker(Graphics2D g2, Span span, double from, double beside, double end, boolean hollow) {
    if (Math.abs(span.within(end) - span.within(from)) <= Theme.MARK_RADIUS) {
      return;
    }
    double edge = hollow ? from + Math.copySign(Theme.MARK_RADIUS, end - from) : from;
    draw(g2, span.within(edge), beside, span.within(end), beside);
    if (span.within(end) == end) {
      draw(g2, end, beside - Theme.CAP / 2, end, beside + Theme.CAP / 2);
    }
  }

  private void draw(Graphics2D g2, double along1, double beside1, double along2, double beside2) {
    g2.draw(switch (values) {
      case ACROSS -> new Line2D.Double(along1, beside1, along2, beside2);
      case UP -> new Line2D.Double(beside1, along1, beside2, along2);
    });
  }
}
