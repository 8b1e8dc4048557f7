package taskmeter.campaign.message;

import java.math.BigDecimal;

/** Nanoseconds as text for people. */
public enum Nanoseconds {

  NS("ns", 1), US("µs", 1e3), MS("ms", 1e6), S("s", 1e9);

  private final String unit;
  private final double size;

  Nanoseconds(String unit, double size) {
    this.unit = unit;
    this.size = size;
  }

  /** Three significant digits in the largest unit that leaves 1 or more, such as {@code 1.23 µs}. */
  public static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(ThreeDigits.ROUNDING);
    Nanoseconds scale = NS;
    for (Nanoseconds each : values()) {
      if (rounded.doubleValue() >= each.size) {
        scale = each;
      }
    }
    return ThreeDigits.text(new BigDecimal(value).divide(BigDecimal.valueOf(scale.size), ThreeDigits.ROUNDING)) + " "
        + scale.unit;
  }
}
