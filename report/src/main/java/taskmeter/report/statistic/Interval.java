package taskmeter.report.statistic;

import java.util.Optional;

/**
 * A confidence interval at the level {@link TInterval#LEVEL}.
 *
 * @param low finite
 * @param high finite, not below {@code low}
 */
public record Interval(double low, double high) {

  /** The widest useful interval on a log scale; two forks that differ greatly give wider ones. */
  private static final double WIDEST_FACTOR = 1e6;

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("interval: found " + low + " to " + high
          + "; expected two finite numbers in ascending order");
    }
  }

  /** Converts an interval of logarithms; empty if the ends are a factor of a million or more apart. */
  public static Optional<Interval> ofLogarithms(Interval logs) {
    return logs.high() - logs.low() < Math.log(WIDEST_FACTOR)
        ? Optional.of(new Interval(Math.exp(logs.low()), Math.exp(logs.high()))) : Optional.empty();
  }

  /** Returns whether a value lies within the interval, including its ends. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
