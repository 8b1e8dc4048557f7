package taskmeter.report.chart.axis;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;

/**
 * A log axis with the labels that fit, and shorter marks between them. The labels remain text in an SVG, unlike those
 * of {@link LogAxis}.
 */
public class ScaleAxis extends LogAxis {

  private final transient Ticks ticks;

  public ScaleAxis(Range range, Ticks ticks) {
    super(null);
    this.ticks = ticks;
    setRange(range);
    Axes.style(this);
    setTickLabelInsets(Theme.SCALE_LABEL_INSETS);
  }

  /** Returns the labels of the axis when it is drawn along an edge of the given area. */
  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor = RectangleEdge.isLeftOrRight(edge)
        ? (edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT)
        : (edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
    return labels(dataArea, edge).stream()
        .map(tick -> new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  /** Returns where the axis has marks, including its labels. */
  public List<Double> marks(Rectangle2D dataArea, RectangleEdge edge) {
    List<Tick> labels = labels(dataArea, edge);
    return DoubleStream.of(Theme.MARK_GAP, Theme.NARROW_MARK_GAP)
        .mapToObj(gap -> ticks.marks(getLowerBound(), getUpperBound(), labels, set -> IntStream.range(1, set.size())
            .allMatch(i -> pixels(set.get(i - 1), set.get(i), dataArea, edge) >= gap)))
        .max(Comparator.comparing(set -> set.size() > labels.size())).orElseThrow();
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
    List<Double> labelled = labels(dataArea, edge).stream().map(Tick::value).toList();
    g2.setPaint(Theme.REFERENCE);
    g2.setStroke(Theme.HAIRLINE);
    for (double mark : marks(dataArea, edge)) {
      double at = valueToJava2D(mark, dataArea, edge);
      double length = labelled.contains(mark) ? Theme.LABELLED_MARK : Theme.UNLABELLED_MARK;
      double outward = edge == RectangleEdge.LEFT || edge == RectangleEdge.TOP ? -length : length;
      g2.draw(RectangleEdge.isLeftOrRight(edge)
          ? new Line2D.Double(cursor, at, cursor + outward, at) : new Line2D.Double(at, cursor, at, cursor + outward));
    }
    return Axes.anchored(edge, g2, () -> super.drawTickMarksAndLabels(g2, cursor, plotArea, dataArea, edge));
  }

  @Override
  protected AxisState drawLabel(String label, Graphics2D g2, Rectangle2D plotArea, Rectangle2D dataArea,
      RectangleEdge edge, AxisState state) {
    return Axes.anchored(edge, g2, () -> super.drawLabel(label, g2, plotArea, dataArea, edge, state));
  }

  private List<Tick> labels(Rectangle2D dataArea, RectangleEdge edge) {
    return ticks.labels(getLowerBound(), getUpperBound(),
        set -> gap(set, dataArea, edge) >= 0, set -> gap(set, dataArea, edge));
  }

  /** Returns the smallest distance that labels have beyond what they need; below 0 if they do not fit. */
  private double gap(List<Tick> set, Rectangle2D dataArea, RectangleEdge edge) {
    Font font = getTickLabelFont();
    boolean upright = RectangleEdge.isLeftOrRight(edge);
    return IntStream.range(1, set.size()).mapToDouble(i -> {
      double needed = upright
          ? font.getSize2D() + Theme.LINE_GAP
          : (Typeface.width(set.get(i).label(), font) + Typeface.width(set.get(i - 1).label(), font)) / 2
              + Theme.TICK_GAP;
      return pixels(set.get(i - 1).value(), set.get(i).value(), dataArea, edge) - needed;
    }).min().orElse(0);
  }

  private double pixels(double one, double other, Rectangle2D dataArea, RectangleEdge edge) {
    return Math.abs(valueToJava2D(one, dataArea, edge) - valueToJava2D(other, dataArea, edge));
  }
}
