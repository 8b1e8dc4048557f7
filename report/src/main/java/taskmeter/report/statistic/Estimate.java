package taskmeter.report.statistic;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number with a confidence interval.
 *
 * @param value finite
 * @param interval empty if there are too few forks for one, or if it would span a factor of a million
 */
public record Estimate(double value, Optional<Interval> interval) {

  public Estimate {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("estimate: found " + value + "; expected a finite number");
    }
  }

  /** Returns half of the interval's width divided by the estimate; empty without an interval. */
  public OptionalDouble relativeHalfWidth() {
    return interval
        .map(each -> OptionalDouble.of((each.high() - each.low()) / 2 / Math.abs(value)))
        .orElse(OptionalDouble.empty());
  }

  /** Returns the same number without an interval. */
  public Estimate withoutInterval() {
    return new Estimate(value, Optional.empty());
  }
}
