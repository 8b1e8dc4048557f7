package taskmeter.report.statistic;

import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided intervals from Student's t distribution. */
public final class Student {

  /** The confidence level of every interval. */
  public static final double LEVEL = 0.95;

  private Student() {}

  /**
   * The interval around an estimate.
   *
   * @param squaredError the squared standard error; 0 gives an interval of no width
   * @param degrees degrees of freedom, above 0, not necessarily whole; ignored where the error is 0
   */
  static Interval interval(double estimate, double squaredError, double degrees) {
    if (squaredError == 0) {
      return new Interval(estimate, estimate);
    }
    double quantile = TDistribution.of(degrees).inverseCumulativeProbability(0.5 + LEVEL / 2);
    double half = quantile * Math.sqrt(squaredError);
    return new Interval(estimate - half, estimate + half);
  }
}
