package taskmeter.report.statistic;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A ratio on the log scale, with its standard error.
 *
 * @param basis what the error was estimated from
 * @param forks number of forks per side; the smaller number if they differ
 * @param estimate the logarithm of the ratio
 * @param squaredError the squared standard error of the estimate; 0 if nothing varies
 * @param degrees degrees of freedom of the error, above 0, not necessarily whole
 */
public record LogRatio(Basis basis, int forks, double estimate, double squaredError, double degrees) {

  /** How the forks of two runtimes are combined into a ratio. */
  public enum Basis {
    /** Ratios within blocks. */
    BLOCKS,
    /** All forks of both sides. */
    FORKS
  }

  public LogRatio {
    if (!Double.isFinite(estimate) || !(squaredError >= 0) || forks < 2) {
      throw new IllegalArgumentException("log ratio: found " + estimate + " with a squared error of " + squaredError
          + " from " + forks + " forks; expected a finite number, at least 0, and at least 2 forks");
    }
  }

  /** Returns the ratio with this center on the log scale. */
  static LogRatio of(Basis basis, Location.Center center) {
    return new LogRatio(basis, center.n(), center.value(), center.squaredError(), center.degrees());
  }

  /** Returns the same ratio with a standard error multiplied by a factor. */
  public LogRatio widened(double factor) {
    return new LogRatio(basis, forks, estimate, squaredError * factor * factor, degrees);
  }

  /** Returns the ratio with its interval at {@link TInterval#LEVEL}. */
  public Estimate ratio() {
    return new Estimate(Math.exp(estimate), interval(TInterval.LEVEL));
  }

  /** Returns the interval of the ratio at a level between 0 and 1; empty if it would span a factor of a million. */
  public Optional<Interval> interval(double level) {
    return Interval.ofLogarithms(TInterval.interval(estimate, squaredError, degrees, level));
  }

  /** Returns half the width of the interval on the log scale; 0 if nothing varies. */
  public double halfWidth(double level) {
    return squaredError == 0 ? 0 : TInterval.quantile(degrees, level) * Math.sqrt(squaredError);
  }

  /** Returns the estimate divided by its standard error; infinite if nothing varies and the estimate is not 0. */
  public double t() {
    return estimate == 0 ? 0 : estimate / Math.sqrt(squaredError);
  }

  /** Returns the two-sided p-value of a ratio of 1. */
  public double p() {
    double t = Math.abs(t());
    return Double.isInfinite(t) ? 0 : 2 * TDistribution.of(degrees).survivalProbability(t);
  }
}
