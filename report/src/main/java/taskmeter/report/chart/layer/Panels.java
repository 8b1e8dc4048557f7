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
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.chart.theme.Typeface;

/** Small charts in a grid, each below its title. JFreeChart's own combined plots cannot form a grid. */
public final class Panels extends Plot {

  /** A small chart, its title, and what its ratios refer to. */
  public record Panel(String title, List<Base> bases, XYPlot plot) {}

  /** The cost to which the ratios of a series refer. */
  public record Base(int series, String text) {}

  private static final String BASE_LABEL = "1× =";
  private static final double BASE_LINE = 18;
  private static final double MARKER_ROOM = 14;
  private static final double BASE_GAP = 8;

  private final transient List<Panel> panels;
  private final transient LegendItemCollection legend;
  private final int abreast;
  private final double above;

  /**
   * Creates a grid.
   *
   * @param above the room between a title and its chart, for values beyond the axis
   */
  public Panels(List<Panel> panels, int abreast, double above, LegendItemCollection legend) {
    this.panels = List.copyOf(panels);
    this.abreast = abreast;
    this.above = above;
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
      bases(g2, panel.bases(), x, y + title.calculateDimensions(g2).getHeight() + BASE_LINE / 2);
      double top = titleHeight(width, g2);
      panel.plot().draw(g2, new Rectangle2D.Double(
          x, y + top, width - Theme.PANEL_GAP, height - top - Theme.PANEL_GAP), null, null, null);
    }
  }

  /** Returns the room above each small chart: the height of the highest title, which keeps charts of a row aligned. */
  public double titleHeight(double width, Graphics2D g2) {
    return panels.stream()
        .mapToDouble(panel -> title(panel.title(), width, g2).calculateDimensions(g2).getHeight())
        .max().orElseThrow() + (panels.stream().allMatch(panel -> panel.bases().isEmpty()) ? 0 : BASE_LINE)
            + Theme.PANEL_TITLE_GAP + above;
  }

  /** Returns the width of the longest line of costs, with the gap to the next panel. */
  public static double baseWidth(List<Panel> panels) {
    return panels.stream().filter(panel -> !panel.bases().isEmpty()).mapToDouble(panel -> BASE_GAP
        + Typeface.width(BASE_LABEL, Theme.SMALL) + panel.bases().stream().mapToDouble(Panels::width).sum())
        .max().orElse(0) + Theme.PANEL_GAP;
  }

  private static double width(Base base) {
    return MARKER_ROOM + Typeface.width(base.text(), Theme.SMALL) + BASE_GAP;
  }

  private static void bases(Graphics2D g2, List<Base> bases, double left, double y) {
    if (bases.isEmpty()) {
      return;
    }
    g2.setFont(Theme.SMALL);
    g2.setPaint(Theme.TEXT);
    TextUtils.drawAlignedString(BASE_LABEL, g2, (float) left, (float) y, TextAnchor.CENTER_LEFT);
    double x = left + Typeface.width(BASE_LABEL, Theme.SMALL) + BASE_GAP;
    for (Base base : bases) {
      g2.setPaint(Theme.color(base.series()));
      g2.fill(ShapeUtils.createTranslatedShape(Theme.shape(base.series()), x + Theme.MARK_RADIUS, y));
      g2.setPaint(Theme.TEXT);
      TextUtils.drawAlignedString(
          base.text(), g2, (float) (x + MARKER_ROOM), (float) y, TextAnchor.CENTER_LEFT);
      x += width(base);
    }
  }

  private static TextBlock title(String text, double width, Graphics2D g2) {
    g2.setFont(Theme.BODY);
    TextBlock block = TextUtils.createTextBlock(
        text, Theme.BODY, Theme.STRONG, (float) (width - Theme.PANEL_GAP), new G2TextMeasurer(g2));
    block.setLineAlignment(HorizontalAlignment.LEFT);
    return block;
  }
}
