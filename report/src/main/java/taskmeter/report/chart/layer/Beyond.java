package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import taskmeter.report.chart.theme.Lettering;
import taskmeter.report.chart.theme.Lettering.Anchor;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;

/** Prints values beyond the axis: outside the chart, next to their arrows, in lines if several share a place. */
public final class Beyond extends AbstractXYAnnotation {

  /** The height of a line of values. */
  public static final double LINE = 14;

  /**
   * A printed value.
   *
   * @param place on the axis of names
   * @param up whether it is above the axis, not below
   * @param line from 0, the one next to the chart
   * @param series whose marker is in front of the value; empty if it is the only one there
   */
  public record Value(String text, double place, boolean up, int line, Optional<Integer> series) {

    /** Returns the width of the value with its marker. */
    public double width() {
      return Typeface.width(text, Theme.SMALL) + (series.isPresent() ? 2 * MARKER : 0);
    }
  }

  private static final double MARKER = 8;

  private final transient List<Value> values;

  public Beyond(List<Value> values) {
    this.values = List.copyOf(values);
  }

  /** Returns the height of the lines above or below the chart. */
  public double height(boolean up) {
    return values.stream().filter(value -> value.up() == up).mapToDouble(value -> (value.line() + 1) * LINE).max()
        .orElse(0);
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D dataArea, ValueAxis domainAxis, ValueAxis rangeAxis,
      int rendererIndex, PlotRenderingInfo info) {
    g2.setFont(Theme.SMALL);
    g2.setPaint(Theme.TEXT);
    for (Value value : values) {
      double x = domainAxis.valueToJava2D(value.place(), dataArea, plot.getDomainAxisEdge());
      double away = (value.line() + 0.5) * LINE;
      double y = value.up() ? dataArea.getMinY() - away : dataArea.getMaxY() + away;
      value.series().ifPresent(series -> {
        g2.setPaint(Theme.color(series));
        g2.fill(ShapeUtils.createTranslatedShape(
            Theme.shape(series), x - Typeface.width(value.text(), Theme.SMALL) / 2 - MARKER, y));
        g2.setPaint(Theme.TEXT);
      });
      Lettering.with(Anchor.MIDDLE, g2,
          () -> TextUtils.drawAlignedString(value.text(), g2, (float) x, (float) y, TextAnchor.CENTER));
    }
  }
}
