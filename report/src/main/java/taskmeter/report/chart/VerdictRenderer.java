package taskmeter.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.VerdictMap;

/** Draws verdicts as heat maps do: a difference is filled, a likely one not in bold, all others are a faint sign. */
final class VerdictRenderer extends AbstractXYItemRenderer {

  /** The rows have names on their axis; the legend is for the carriers. */
  VerdictRenderer() {
    setDefaultSeriesVisibleInLegend(false);
  }

  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      CrosshairState crosshair, int pass) {
    if (!(dataset instanceof VerdictFields fields) || fields.field(series, item).isEmpty()) {
      return;
    }
    FieldArea area = FieldArea.of(plot, dataArea, domainAxis, rangeAxis, dataset.getXValue(series, item),
        dataset.getYValue(series, item), Theme.VERDICT_HEIGHT);
    VerdictMap.Field field = fields.field(series, item).orElseThrow();
    Color text = fill(g2, field, area.room());
    boolean settled = field instanceof VerdictMap.Difference difference && difference.certain();
    g2.setFont(settled ? Theme.SMALL_BOLD : Theme.SMALL);
    g2.setPaint(text);
    area.text(g2, field.text());
  }

  /** Draws the background of the text; returns the text's colour. */
  private static Color fill(Graphics2D g2, VerdictMap.Field field, Rectangle2D room) {
    return switch (field) {
      case VerdictMap.Difference difference -> {
        RatioColor shade = RatioColor.of(difference.ratio());
        g2.setPaint(shade.fill());
        g2.fill(room);
        yield shade.text();
      }
      case VerdictMap.Sign sign -> {
        g2.setPaint(Theme.BAND);
        g2.fill(room);
        yield Theme.TEXT;
      }
    };
  }
}
