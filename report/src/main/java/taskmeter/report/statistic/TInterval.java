package taskmeter.report.statistic;

import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided intervals from Student's t distribution. */
public final class TInterval {

  /** The confidence level of every interval that a page shows. */
  public static final double LEVEL = 0.95;

  private TInterval() {}

  /** Returns the interval around an estimate at {@link #LEVEL}. */
  public static Interval interval(double estimate, double squaredError, double degrees) {
    return interval(estimate, squaredError, degrees, LEVEL);
  }

  /**
   * Returns the interval around an estimate.
   *
   * @param squaredError the squared standard error; 0 gives an interval of no width
   * @param degrees degrees of freedom, above 0, not necessarily whole; ignored if the error is 0
   * @param level above 0 and below 1
   */
  static Interval interval(double estimate, double squaredError, double degrees, double level) {
    if (squaredError == 0) {
      return new Interval(estimate, estimate);
    }
    double half = quantile(degrees, level) * Math.sqrt(squaredError);
    return new Interval(estimate - half, estimate + half);
  }

  /** Returns half the width of an interval of this level, in standard errors. */
  public static double quantile(double degrees, double level) {
    return TDistribution.of(degrees).inverseCumulativeProbability(0.5 + level / 2);
  }
}
