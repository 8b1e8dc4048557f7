package taskmeter.report.plot;

import java.util.List;

/** What a chart shows, free of how it is drawn. */
public sealed interface Plot permits DotPlot, DriftPlot, HeatMap, LinePlot, RatioPlot, TrendPlot {

  /** What is shown, in a few words. */
  String title();

  /** Unit, level of the intervals, number of forks. */
  String subtitle();

  /** The finding in words, for those who cannot see the chart. */
  String alt();

  /**
   * Every series of the report, whether or not it occurs here. Colour and shape go by the position in this
   * list, so a series looks alike in all charts that are given the same list.
   */
  List<String> seriesOrder();
}
