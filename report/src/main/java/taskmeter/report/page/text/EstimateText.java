package taskmeter.report.page.text;

import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.statistic.Estimate;

/** Formats estimates and their intervals for a sentence or a table. */
public final class EstimateText {

  private EstimateText() {}

  /** {@code 1.23 µs (1.10–1.40 µs)}. */
  public static String cost(Estimate cost) {
    return Nanoseconds.text(cost.value())
        + cost.interval().map(each -> " (" + Nanoseconds.range(each.low(), each.high()) + ")").orElse("");
  }

  /** {@code 0.812× (0.700–0.942×)}. */
  public static String ratio(Estimate ratio) {
    return Ratios.text(ratio.value())
        + ratio.interval().map(each -> " (" + Ratios.range(each.low(), each.high()) + ")").orElse("");
  }
}
