package taskmeter.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.DriftPlot;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.plot.Plot;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.plot.TrendPlot;

/**
 * A chart with the room that its data need, in SVG units: titles, legend and labels come on top of that.
 *
 * @param plotWidth least width of the area with the data
 * @param plotHeight height of the area with the data
 */
record Drawing(JFreeChart chart, double plotWidth, double plotHeight) {

  static Drawing of(Plot plot) {
    return switch (plot) {
      case DotPlot dots -> RowChart.of(dots);
      case RatioPlot ratios -> RowChart.of(ratios);
      case DriftPlot drift -> DriftChart.of(drift);
      case LinePlot lines -> LineChart.of(lines);
      case TrendPlot trends -> TrendChart.of(trends);
      case HeatMap map -> HeatChart.of(map);
    };
  }

  /**
   * The size at which the data have their room, found by laying the chart out on a canvas of the same kind.
   */
  Rectangle2D size(Graphics2D canvas) {
    double height = plotHeight + 200;
    double width = Theme.WIDTH;
    width += Math.max(0, Math.ceil(plotWidth - plotArea(canvas, width, height).getWidth()));
    height += Math.round(plotHeight - plotArea(canvas, width, height).getHeight());
    return new Rectangle2D.Double(0, 0, width, height);
  }

  private Rectangle2D plotArea(Graphics2D canvas, double width, double height) {
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height), info);
    return info.getPlotInfo().getDataArea();
  }
}
