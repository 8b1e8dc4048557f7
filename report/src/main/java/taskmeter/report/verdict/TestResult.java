package taskmeter.report.verdict;

import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;

/**
 * The evidence for a verdict.
 *
 * @param ratio the cost of the cell's typical forks divided by that of its base's
 * @param all the same of all forks
 * @param step the adjustment of its p-value within its family, by Holm
 * @param discovery its p-value adjusted within its family by Benjamini and Hochberg
 * @param band the band that the ratio is compared with
 */
public record TestResult(LogRatio ratio, LogRatio all, Holm.Step step, double discovery, EquivalenceBand band) {

  /** The probability of any false difference in a family, and the expected share of false ones of the likely ones. */
  public static final double LEVEL = 0.05;

  /**
   * Level of the interval of all forks that must lie within the band, so that a verdict of equality does not leave out
   * forks that cost far more on one side only. At a higher level hardly any cell is the same, because such forks are
   * rare on both sides: see {@code results/study/POWER.md}.
   */
  static final double ALL_LEVEL = 0.50;

  /** Returns whether the two differ significantly and by more than the band. */
  public boolean different() {
    return step.adjusted() < LEVEL && band.outside(ratio.estimate());
  }

  /** Returns whether the two probably differ by more than the band. */
  public boolean likelyDifferent() {
    return discovery < LEVEL && band.outside(ratio.estimate());
  }

  /** Returns whether the two are shown to be the same; for typical forks by two one-sided tests at 5 %. */
  public boolean same() {
    return sameBeyond(0);
  }

  /** Returns whether a difference remains if the ratio is moved towards 1 by this much on the log scale. */
  public boolean differentBeyond(double reach) {
    double distance = Math.abs(ratio.estimate()) - reach;
    return distance > Math.log(band.different()) && distance > ratio.halfWidth(0.95);
  }

  /** Returns whether the two are the same also if the ratio is moved away from 1 by this much. */
  boolean sameBeyond(double reach) {
    return furthest() + reach < Math.log(band.same());
  }

  /** Returns the end that is further from 1 of the two intervals on which equality depends. */
  private double furthest() {
    return Math.max(Math.abs(ratio.estimate()) + ratio.halfWidth(0.90),
        Math.abs(all.estimate()) + all.halfWidth(ALL_LEVEL));
  }

  /** Returns whether any number of forks could still decide it, if doubts reach this far. */
  boolean decidable(double different, double same) {
    double distance = Math.abs(ratio.estimate());
    return distance - different > Math.log(band.different()) || distance + same < Math.log(band.same());
  }
}
