package taskmeter.campaign.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Nanoseconds as text for people. */
public enum Nanoseconds {

  NS("ns", 1), US("µs", 1e3), MS("ms", 1e6), S("s", 1e9);

  private static final int DIGITS = 3;
  private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  private final String unit;
  private final double size;

  Nanoseconds(String unit, double size) {
    this.unit = unit;
    this.size = size;
  }

  /** Three significant digits in the largest unit that leaves 1 or more, such as {@code 1.23 µs}. */
  public static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(ROUNDING);
    Nanoseconds scale = NS;
    for (Nanoseconds each : values()) {
      if (rounded.doubleValue() >= each.size) {
        scale = each;
      }
    }
    BigDecimal scaled = new BigDecimal(value).divide(BigDecimal.valueOf(scale.size), ROUNDING);
    int before = scaled.precision() - scaled.scale();
    return scaled.setScale(Math.max(0, DIGITS - before), RoundingMode.HALF_EVEN).toPlainString() + " " + scale.unit;
  }
}
