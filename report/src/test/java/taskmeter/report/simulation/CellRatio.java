package taskmeter.report.simulation;

import java.util.List;
import taskmeter.report.statistic.LogRatio;

/**
 * The ratio of a simulated cell.
 *
 * @param ratio the ratio that is judged
 * @param all the ratio of all forks
 * @param modes the logarithms of two ratios if the ratios within blocks fall into two groups, otherwise empty
 */
record CellRatio(LogRatio ratio, LogRatio all, List<Double> modes) {

  /** Adds a true difference: every inference shifts with the logarithms. */
  CellRatio shifted(double by) {
    return new CellRatio(shifted(ratio, by), shifted(all, by), modes.stream().map(mode -> mode + by).toList());
  }

  private static LogRatio shifted(LogRatio ratio, double by) {
    return new LogRatio(ratio.basis(), ratio.forks(), ratio.estimate() + by, ratio.squaredError(), ratio.degrees());
  }

  /** Returns by how much the modes could have moved the ratio, as the report's doubt does. */
  double reach() {
    return modes.stream().mapToDouble(mode -> Math.signum(ratio.estimate()) * (ratio.estimate() - mode)).max()
        .orElse(0);
  }
}
