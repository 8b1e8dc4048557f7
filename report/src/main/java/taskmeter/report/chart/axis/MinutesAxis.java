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
}
