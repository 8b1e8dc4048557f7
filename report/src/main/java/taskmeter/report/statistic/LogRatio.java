package taskmeter.report.statistic;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A ratio on the log scale, with what it takes to judge it.
 *
 * @param basis what its error was estimated from
 * @param forks how many on each side; the smaller number, where they differ
 * @param estimate the logarithm of the ratio
 * @param squaredError the squared standard error of the estimate; 0 where nothing varies
 * @param degrees degrees of freedom of the error, above 0, not necessarily whole
 */
public record LogRatio(Basis basis, int forks, double estimate, double squaredError, double degrees) {

  /** How forks of two runtimes become one ratio. */
  public enum Basis {
    /** Ratios within blocks. */
    BLOCKS,
    /** All forks of either side. */
    FORKS
  }

  public LogRatio {
    if (!Double.isFinite(estimate) || !(squaredError >= 0) || forks < 2) {
      throw new IllegalArgumentException("no log ratio: " + estimate + " with a squared error of " + squaredError
          + " from " + forks + " forks; finite, not below 0, and 2 or more are allowed");
    }
  }

  /** The same with a standard error that is larger by a factor. */
  public LogRatio widened(double factor) {
    return new LogRatio(basis, forks, estimate, squaredError * factor * factor, degrees);
  }

  /** The ratio with its interval at {@link TInterval#LEVEL}. */
  public Estimate ratio() {
    return new Estimate(Math.exp(estimate), interval(TInterval.LEVEL));
  }

  /** About the ratio; empty where it would span a factor of a million. */
  public Optional<Interval> interval(double level) {
    return Interval.ofLogarithms(TInterval.interval(estimate, squaredError, degrees, level));
  }

  /** How many standard errors the estimate is from 0; infinite where nothing varies but the estimate is not 0. */
  public double t() {
    return estimate == 0 ? 0 : estimate / Math.sqrt(squaredError);
  }

  /** The two-sided p-value of a ratio of 1. */
  public double p() {
    double t = Math.abs(t());
    return Double.isInfinite(t) ? 0 : 2 * TDistribution.of(degrees).survivalProbability(t);
  }

  /** Whether two one-sided tests at 5 % show the ratio within the factor and its inverse: the 90 % interval is. */
  public boolean within(double factor) {
    Interval interval = TInterval.interval(estimate, squaredError, degrees, 0.90);
    return -Math.log(factor) < interval.low() && interval.high() < Math.log(factor);
  }
}
