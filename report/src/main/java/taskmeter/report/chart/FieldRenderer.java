package taskmeter.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.plot.HeatMap.Finding;

/** Draws fields with their text: coloured, outlined, faint, framed, or a dash. */
final class FieldRenderer extends AbstractXYItemRenderer {

  private static final String NOTHING = "–";

  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      CrosshairState crosshair, int pass) {
    if (!(dataset instanceof Fields fields)) {
      return;
    }
    FieldArea area = FieldArea.of(plot, dataArea, domainAxis, rangeAxis, dataset.getXValue(series, item),
        dataset.getYValue(series, item), Theme.FIELD_HEIGHT);
    Optional<HeatMap.Field> field = fields.field(series, item);
    g2.setFont(field.map(FieldRenderer::font).orElse(Theme.BODY));
    g2.setPaint(field.map(each -> fill(g2, each, area.room())).orElse(Theme.TEXT));
    area.text(g2, field.map(HeatMap.Field::text).orElse(NOTHING));
  }

  /** Returns bold for what is settled. */
  static Font font(HeatMap.Field field) {
    return field instanceof HeatMap.Ratio ratio
        && (ratio.finding() == Finding.DIFFERENT || ratio.finding() == Finding.SAME) ? Theme.BOLD : Theme.BODY;
  }

  /** Draws the background of the text; returns the text's colour. */
  private static Color fill(Graphics2D g2, HeatMap.Field field, Rectangle2D room) {
    return switch (field) {
      case HeatMap.Base base -> {
        outline(g2, Theme.REFERENCE, Theme.HAIRLINE, room);
        yield Theme.TEXT;
      }
      case HeatMap.Ratio ratio when ratio.finding() == Finding.DIFFERENT || ratio.finding() == Finding.LIKELY -> {
        RatioColor shade = RatioColor.of(ratio.ratio());
        g2.setPaint(shade.fill());
        g2.fill(room);
        yield shade.text();
      }
      case HeatMap.Ratio ratio when ratio.finding() == Finding.OPEN && ratio.clear() -> {
        outline(g2, RatioColor.direction(ratio.ratio()), Theme.OUTLINE,
            new Rectangle2D.Double(room.getX() + 1, room.getY() + 1, room.getWidth() - 2, room.getHeight() - 2));
        yield Theme.TEXT;
      }
      case HeatMap.Ratio ratio -> {
        g2.setPaint(Theme.BAND);
        g2.fill(room);
        yield Theme.TEXT;
      }
    };
  }

  private static void outline(Graphics2D g2, Color color, BasicStroke stroke, Rectangle2D room) {
    g2.setPaint(color);
    g2.setStroke(stroke);
    g2.draw(room);
  }
}
