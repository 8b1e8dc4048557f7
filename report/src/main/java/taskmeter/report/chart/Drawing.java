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
import taskmeter.report.plot.VerdictMap;

/**
 * A chart and the size of its data area, in SVG units. Titles, legend and labels need additional room.
 *
 * @param plotWidth minimum width of the data area
 * @param plotHeight height of the data area
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
      case VerdictMap map -> VerdictChart.of(map);
    };
  }

  /**
   * Returns the size of the whole chart. It lays the chart out on a canvas of the same kind to find it.
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
