package taskmeter.report.statistic;

import java.util.Optional;

/**
 * The difference of two estimates, computed from their intervals, which need not be symmetric: MOVER, the method of
 * variance estimates recovery (G. Y. Zou and A. Donner, <i>Construction of confidence limits about effect
 * measures: a general approach</i>, Statistics in Medicine 27 (2008), doi:10.1002/sim.3095).
 *
 * <p>For skewed fork means, a symmetric interval of the difference of arithmetic means reaches below 0 even if every
 * fork of one cell is far above every fork of the other; the recovered interval keeps the skew.
 */
public final class Mover {

  private Mover() {}

  /**
   * Returns the first estimate minus the second. They are independent, their intervals have the same level, and each
   * lies within its interval. The result has no interval if one of them has none.
   */
  public static Estimate difference(Estimate first, Estimate second) {
    return new Estimate(first.value() - second.value(), first.interval().isEmpty() || second.interval().isEmpty()
        ? Optional.empty()
        : Optional.of(interval(first, first.interval().get(), second, second.interval().get())));
  }

  /**
   * Returns the first estimate divided by the second, by the same method on the log scale; empty unless both are above
   * 0. The result has no interval unless both intervals are above 0.
   */
  public static Optional<Estimate> ratio(Estimate first, Estimate second) {
    return first.value() > 0 && second.value() > 0
        ? Optional.of(exponential(difference(logarithm(first), logarithm(second)))) : Optional.empty();
  }

  private static Estimate logarithm(Estimate estimate) {
    return new Estimate(Math.log(estimate.value()), estimate.interval().filter(each -> each.low() > 0)
        .map(each -> new Interval(Math.log(each.low()), Math.log(each.high()))));
  }

  private static Estimate exponential(Estimate logarithm) {
    return new Estimate(Math.exp(logarithm.value()), logarithm.interval().flatMap(Interval::ofLogarithms));
  }

  private static Interval interval(Estimate first, Interval ofFirst, Estimate second, Interval ofSecond) {
    double net = first.value() - second.value();
    return new Interval(
        net - Math.hypot(first.value() - ofFirst.low(), ofSecond.high() - second.value()),
        net + Math.hypot(ofFirst.high() - first.value(), second.value() - ofSecond.low()));
  }
}
