package taskmeter.report.chart.layer;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.text.TextUtils;
import taskmeter.report.chart.theme.Theme;

/** Small charts in a grid, each below its title. JFreeChart's own combined plots cannot form a grid. */
public final class Panels extends Plot {

  /** A small chart and its title. */
  public record Panel(String title, XYPlot plot) {}

  private final transient List<Panel> panels;
  private final transient LegendItemCollection legend;
  private final int abreast;

  public Panels(List<Panel> panels, int abreast, LegendItemCollection legend) {
    this.panels = List.copyOf(panels);
    this.abreast = abreast;
    this.legend = legend;
    setBackgroundPaint(null);
    setOutlineVisible(false);
  }

  public List<Panel> panels() {
    return panels;
  }

  public int rows() {
    return (panels.size() + abreast - 1) / abreast;
  }

  @Override
  public String getPlotType() {
    return "panels";
  }

  @Override
  public LegendItemCollection getLegendItems() {
    return legend;
  }

  @Override
  public void draw(
      Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
    if (info != null) {
      info.setPlotArea(area);
      info.setDataArea(area);
    }
    double width = area.getWidth() / abreast;
    double height = area.getHeight() / rows();
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      double x = area.getX() + i % abreast * width;
      double y = area.getY() + i / abreast * height;
      TextBlock title = title(panel.title(), width, g2);
      title.draw(g2, (float) x, (float) y, TextBlockAnchor.TOP_LEFT);
      double top = titleHeight(width, g2);
      panel.plot().draw(g2, new Rectangle2D.Double(
          x, y + top, width - Theme.PANEL_GAP, height - top - Theme.PANEL_GAP), null, null, null);
    }
  }

  /** Returns the room above each small chart: the height of the highest title, which keeps charts of a row aligned. */
  public double titleHeight(double width, Graphics2D g2) {
    return panels.stream()
        .mapToDouble(panel -> title(panel.title(), width, g2).calculateDimensions(g2).getHeight())
        .max().orElseThrow() + Theme.PANEL_TITLE_GAP;
  }

  private static TextBlock title(String text, double width, Graphics2D g2) {
    g2.setFont(Theme.BODY);
    return TextUtils.createTextBlock(
        text, Theme.BODY, Theme.TEXT, (float) (width - Theme.PANEL_GAP), new G2TextMeasurer(g2));
  }
}
