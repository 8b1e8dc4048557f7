package taskmeter.report.chart.layer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;

/** Labels at the right ends of lines, as close to them as they can be without overlaps. */
public final class EndLabels extends AbstractXYAnnotation {

  /** The height of a label. */
  public static final double LINE = 19;
  private static final double GAP = 6;
  private static final double LEADER = 30;

  /** A label, the last point of its line, and the look of the line. */
  public record EndLabel(String text, double x, double y, Color color, BasicStroke stroke) {}

  private final transient List<EndLabel> labels;

  public EndLabels(List<EndLabel> labels) {
    this.labels = labels.stream().sorted(Comparator.comparingDouble(EndLabel::y).reversed()).toList();
  }

  /** Returns the room right of the chart. */
  public double width() {
    return LEADER + 2 * GAP
        + labels.stream().mapToDouble(label -> Typeface.width(label.text(), Theme.BODY)).max().orElse(0);
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, ValueAxis domainAxis, ValueAxis rangeAxis,
      int rendererIndex, PlotRenderingInfo info) {
    double[] ends = labels.stream()
        .mapToDouble(label -> rangeAxis.valueToJava2D(label.y(), dataArea, plot.getRangeAxisEdge())).toArray();
    double[] places = spread(ends, LINE, dataArea.getMinY(), dataArea.getMaxY());
    for (int i = 0; i < places.length; i++) {
      EndLabel label = labels.get(i);
      double x = domainAxis.valueToJava2D(label.x(), dataArea, plot.getDomainAxisEdge());
      double edge = dataArea.getMaxX();
      g2.setPaint(Theme.faint(label.color()));
      g2.setStroke(Theme.HAIRLINE);
      g2.draw(new Line2D.Double(x + Theme.FORK_OFFSET + GAP, ends[i], edge, ends[i]));
      g2.draw(new Line2D.Double(edge, ends[i], edge + GAP, places[i]));
      g2.setPaint(label.color());
      g2.setStroke(label.stroke());
      g2.draw(new Line2D.Double(edge + GAP, places[i], edge + LEADER, places[i]));
      g2.setPaint(Theme.TEXT);
      g2.setFont(Theme.BODY);
      TextUtils.drawAlignedString(
          label.text(), g2, (float) (edge + LEADER + GAP), (float) places[i], TextAnchor.CENTER_LEFT);
    }
  }

  /**
   * Moves places apart, each as little as needed, and keeps their order.
   *
   * @param wanted in ascending order
   * @param apart the smallest distance between two
   * @param start the first place allowed, before {@code end}, the last one; the places go on if there is no room
   */
  static double[] spread(double[] wanted, double apart, double start, double end) {
    int count = wanted.length;
    double[] places = wanted.clone();
    for (boolean moved = true; moved;) {
      moved = false;
      for (int first = 0; first < count;) {
        int last = first;
        while (last + 1 < count && places[last + 1] - places[last] <= apart + 1e-9) {
          last++;
        }
        moved |= centre(places, wanted, first, last, apart, start, end);
        first = last + 1;
      }
    }
    return places;
  }

  /** Puts labels that touch each other around the middle of their wanted places. */
  private static boolean centre(
      double[] places, double[] wanted, int first, int last, double apart, double start, double end) {
    double half = (last - first) * apart / 2;
    double middle = IntStream.rangeClosed(first, last).mapToDouble(i -> wanted[i]).average().orElseThrow();
    double top = Math.max(start, Math.min(middle - half, end - 2 * half));
    boolean moved = false;
    for (int i = first; i <= last; i++) {
      double place = top + (i - first) * apart;
      moved |= Math.abs(place - places[i]) > 1e-6;
      places[i] = place;
    }
    return moved;
  }
}
