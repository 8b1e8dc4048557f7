package taskmeter.report.statistic;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number and how sure it is.
 *
 * @param value finite
 * @param interval empty where there are too few forks for one, or they say nothing
 */
public record Estimate(double value, Optional<Interval> interval) {

  public Estimate {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no estimate: " + value);
    }
  }

  /** Half of the interval's width, as a share of the estimate. */
  public OptionalDouble relativeHalfWidth() {
    return interval
        .map(each -> OptionalDouble.of((each.high() - each.low()) / 2 / Math.abs(value)))
        .orElse(OptionalDouble.empty());
  }

  public Estimate withoutInterval() {
    return new Estimate(value, Optional.empty());
  }
}
