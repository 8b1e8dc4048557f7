package taskmeter.report.verdict;

import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;

/**
 * What a verdict comes from.
 *
 * @param ratio of the cell's cost to that of its base
 * @param step of its p-value within its family
 * @param band what it is held against
 */
public record TestResult(LogRatio ratio, Holm.Step step, EquivalenceBand band) {

  /** The chance of any false verdict of a difference in a family. */
  public static final double LEVEL = 0.05;

  /** Whether the two differ: not by chance, and by more than the band. */
  public boolean different() {
    return step.adjusted() < LEVEL && band.outside(ratio.estimate());
  }

  /** Whether the two are shown to be the same. */
  public boolean same() {
    return ratio.within(band.same());
  }
}
