package taskmeter.campaign.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers above 0 with three significant digits. */
public final class ThreeDigits {

  static final int DIGITS = 3;
  static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  private ThreeDigits() {}

  /** {@code 1.00}, {@code 0.955}, {@code 12.3}, {@code 1230}. */
  public static String text(double value) {
    return text(new BigDecimal(value));
  }

  static String text(BigDecimal value) {
    BigDecimal rounded = value.round(ROUNDING);
    int before = rounded.precision() - rounded.scale();
    return rounded.setScale(Math.max(0, DIGITS - before), RoundingMode.HALF_EVEN).toPlainString();
  }
}
