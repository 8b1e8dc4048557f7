package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.Plot;

/** The parts that all charts share: a transparent page, a light grid, titles at the upper left, a legend. */
final class Frame {

  private Frame() {}

  /** Returns a plot with marks in front of forks. */
  static XYPlot plot(ValueAxis domain, ValueAxis range, XYDataset marks, XYItemRenderer markRenderer,
      XYDataset forks, XYItemRenderer forkRenderer) {
    XYPlot plot = new XYPlot(marks, domain, range, markRenderer);
    plot.setDataset(1, forks);
    plot.setRenderer(1, forkRenderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinePaint(Theme.GRID);
    plot.setDomainGridlineStroke(Theme.HAIRLINE);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setRangeGridlineStroke(Theme.HAIRLINE);
    return plot;
  }

  static JFreeChart chart(Plot shown, org.jfree.chart.plot.Plot plot, RectangleEdge legendEdge) {
    JFreeChart chart = new JFreeChart(null, Theme.BODY, plot, false);
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    chart.setPadding(Theme.PADDING);
    TextTitle title = new TextTitle(shown.title(), Theme.TITLE);
    title.setPadding(Theme.TITLE_PADDING);
    TextTitle subtitle = new TextTitle(shown.subtitle(), Theme.BODY);
    subtitle.setPadding(Theme.SUBTITLE_PADDING);
    LegendTitle legend = new LegendTitle(plot);
    legend.setItemFont(Theme.BODY);
    legend.setItemPaint(Theme.TEXT);
    legend.setItemLabelPadding(Theme.LEGEND_ITEM_PADDING);
    legend.setPadding(legendEdge == RectangleEdge.RIGHT ? Theme.SIDE_LEGEND_PADDING : Theme.LEGEND_PADDING);
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(null);
    legend.setPosition(legendEdge);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setLegendItemGraphicAnchor(RectangleAnchor.CENTER);
    for (TextTitle text : List.of(title, subtitle)) {
      text.setPaint(text == title ? Theme.STRONG : Theme.TEXT);
      text.setHorizontalAlignment(HorizontalAlignment.LEFT);
      text.setTextAlignment(HorizontalAlignment.LEFT);
    }
    chart.setSubtitles(new ArrayList<>(List.of(title, subtitle, legend)));
    return chart;
  }
}
