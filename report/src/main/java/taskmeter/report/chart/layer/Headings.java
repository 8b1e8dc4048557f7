package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import taskmeter.report.chart.theme.Theme;

/** The names of groups of rows, at the left edge of the chart. */
public final class Headings extends AbstractXYAnnotation {

  /** A name and its position on the axis of rows. */
  public record Heading(String text, double at) {}

  private final transient List<Heading> headings;

  public Headings(List<Heading> headings) {
    this.headings = List.copyOf(headings);
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, ValueAxis domainAxis, ValueAxis rangeAxis,
      int rendererIndex, PlotRenderingInfo info) {
    g2.setFont(Theme.BODY);
    g2.setPaint(Theme.STRONG);
    for (Heading heading : headings) {
      double y = rangeAxis.valueToJava2D(heading.at(), dataArea, plot.getRangeAxisEdge());
      TextUtils.drawAlignedString(heading.text(), g2,
          (float) (Theme.PADDING.getLeft() + Theme.TITLE_PADDING.getLeft()), (float) y, TextAnchor.CENTER_LEFT);
    }
  }
}
