package taskmeter.report.chart.layer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import taskmeter.report.chart.theme.Theme;

/** Points beyond the axis, as arrows at its edges. */
public final class EdgeArrows extends AbstractXYAnnotation {

  /** A point above or below the axis. */
  public record Point(double x, boolean above, Color color) {}

  private final transient List<Point> points;

  public EdgeArrows(List<Point> points) {
    this.points = List.copyOf(points);
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, ValueAxis domainAxis, ValueAxis rangeAxis,
      int rendererIndex, PlotRenderingInfo info) {
    for (Point point : points) {
      double x = domainAxis.valueToJava2D(point.x(), dataArea, plot.getDomainAxisEdge());
      g2.setPaint(point.color());
      g2.fill(point.above() ? Arrow.UP.at(x, dataArea.getMinY())
          : Arrow.DOWN.at(x, dataArea.getMaxY() - Theme.EVENT));
    }
  }
}
