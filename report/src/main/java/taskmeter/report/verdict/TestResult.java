package taskmeter.report.verdict;

import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;

/**
 * The evidence for a verdict.
 *
 * @param ratio the cell's cost divided by its base's cost
 * @param step the adjustment of its p-value within its family
 * @param band the band that the ratio is compared with
 */
public record TestResult(LogRatio ratio, Holm.Step step, EquivalenceBand band) {

  /** The probability of any false difference in a family. */
  public static final double LEVEL = 0.05;

  /** Returns whether the two differ significantly and by more than the band. */
  public boolean different() {
    return step.adjusted() < LEVEL && band.outside(ratio.estimate());
  }

  /** Returns whether the two are shown to be the same: the 90 % interval lies within the band. */
  public boolean same() {
    return ratio.within(band.same());
  }
}
