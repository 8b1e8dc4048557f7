package taskmeter.report.chart.axis;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
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

  /** Returns a range around values above 0, with equal margins in logarithms and at least the theme's span. */
  public static Range around(DoubleStream values) {
    DoubleSummaryStatistics ends = values.summaryStatistics();
    double span = Math.log(ends.getMax() / ends.getMin());
    double wanted = Math.max(span, Math.log(Theme.MIN_SPAN));
    double room = Math.exp((wanted - span) / 2 + wanted * Theme.MARGIN);
    return new Range(ends.getMin() / room, ends.getMax() * room);
  }
}
