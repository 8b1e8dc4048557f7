package taskmeter.report.statistic;

import java.util.Optional;

/**
 * A confidence interval at the level {@link TInterval#LEVEL}.
 *
 * @param low finite
 * @param high finite, not below {@code low}
 */
public record Interval(double low, double high) {

  /** The widest interval on a log scale that still says something: from two wild forks come larger ones. */
  private static final double WIDEST_FACTOR = 1e6;

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
  }

  /** From the ends on the log scale; empty where the ends are a factor of a million or more apart. */
  public static Optional<Interval> ofLogarithms(Interval logs) {
    return logs.high() - logs.low() < Math.log(WIDEST_FACTOR)
        ? Optional.of(new Interval(Math.exp(logs.low()), Math.exp(logs.high()))) : Optional.empty();
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
