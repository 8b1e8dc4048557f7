package taskmeter.report.chart.axis;

import java.awt.Graphics2D;
import java.util.DoubleSummaryStatistics;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import taskmeter.report.chart.theme.Lettering;
import taskmeter.report.chart.theme.Lettering.Anchor;
import taskmeter.report.chart.theme.Theme;

/** The style and the range that all axes share. */
public final class Axes {

  private Axes() {}

  static void style(Axis axis) {
    axis.setTickLabelFont(Theme.BODY);
    axis.setTickLabelPaint(Theme.TEXT);
    axis.setLabelFont(Theme.BODY);
    axis.setLabelPaint(Theme.TEXT);
    axis.setTickLabelInsets(new RectangleInsets(4, 4, 2, 8));
    axis.setLabelInsets(new RectangleInsets(4, 4, 2, 4));
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
  }

  /** Draws labels: those beside the chart end or start at it, those above and below are centred on their places. */
  static AxisState anchored(RectangleEdge edge, Graphics2D g2, Supplier<AxisState> labels) {
    return Lettering.with(edge == RectangleEdge.LEFT ? Anchor.END
        : edge == RectangleEdge.RIGHT ? Anchor.START : Anchor.MIDDLE, g2, labels);
  }

  /** Returns a range around values above 0, with equal margins in logarithms and at least the theme's span. */
  public static Range around(DoubleStream values) {
    DoubleSummaryStatistics ends = values.summaryStatistics();
    double span = Math.log(ends.getMax() / ends.getMin());
    double wanted = Math.max(span, Math.log(Theme.MIN_SPAN));
    double room = Math.exp((wanted - span) / 2 + wanted * Theme.MARGIN);
    return new Range(ends.getMin() / room, ends.getMax() * room);
  }
}
