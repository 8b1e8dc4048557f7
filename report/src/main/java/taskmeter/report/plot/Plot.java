package taskmeter.report.plot;

import java.util.List;

/** The content of a chart, independent of how it is drawn. */
public sealed interface Plot permits DotPlot, DriftPlot, HeatMap, LinePlot, RatioPlot,
    TrendPlot, VerdictMap {

  /** Returns a few words about what is shown. */
  String title();

  /** Returns the unit, the level of the intervals, the number of forks. */
  String subtitle();

  /** Returns the alternative text: the finding in words. */
  String alt();

  /**
   * Returns all series of the report, including series that this chart lacks. The position in this list gives colour
   * and shape, so a series looks the same in all charts with the same list.
   */
  List<String> seriesOrder();
}
