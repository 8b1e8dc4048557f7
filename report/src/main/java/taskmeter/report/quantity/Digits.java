package taskmeter.report.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formats numbers with few significant digits, a decimal point, no exponent and no grouping, in every locale. */
public final class Digits {

  private Digits() {}

  /**
   * Returns the number with the given number of significant digits, and keeps trailing zeros: {@code 1.20},
   * {@code 120}. Digits left of the point are never dropped: {@code 1234} with three digits is {@code 1230}. A negative
   * number has a true minus sign.
   *
   * @throws NumberFormatException if the value is not finite
   */
  public static String significant(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = round(Math.abs(value), digits);
    int scale = Math.max(0, digits - (rounded.precision() - rounded.scale()));
    return (value < 0 ? "−" : "") + rounded.setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
  }

  static BigDecimal round(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }
}
