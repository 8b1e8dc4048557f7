package taskmeter.report.chart.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import taskmeter.report.chart.theme.Theme;

/** An axis of a campaign's minutes from 0, with labels at round numbers, the same in every locale. */
public final class MinutesAxis extends NumberAxis {

  private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440};

  public MinutesAxis(double end) {
    setRange(0, Math.max(end, STEPS[0]) * (1 + Theme.MARGIN));
    setLabel("minutes of the campaign");
    Axes.style(this);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    double end = getUpperBound();
    double step = DoubleStream.of(STEPS).filter(each -> end / each < Ticks.MOST).findFirst()
        .orElse(Math.ceil(end / Ticks.MOST));
    return IntStream.rangeClosed(0, (int) (end / step))
        .mapToObj(i -> Tick.number(i * step))
        .map(tick -> new NumberTick(tick.value(), tick.label(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0))
        .toList();
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
    return Axes.anchored(edge, g2, () -> super.drawTickMarksAndLabels(g2, cursor, plotArea, dataArea, edge));
  }

  @Override
  protected AxisState drawLabel(String label, Graphics2D g2, Rectangle2D plotArea, Rectangle2D dataArea,
      RectangleEdge edge, AxisState state) {
    return Axes.anchored(edge, g2, () -> super.drawLabel(label, g2, plotArea, dataArea, edge, state));
  }
}
