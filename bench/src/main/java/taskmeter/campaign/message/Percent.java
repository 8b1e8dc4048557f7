package taskmeter.campaign.message;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as percentages. Uses decimal arithmetic, because 100 × 0.07 is not 7. */
public final class Percent {

  private Percent() {}

  /** The share 0.3333 is {@code 33.33 %}, and 0.05 is {@code 5 %}. */
  public static String text(double share) {
    return rounded(share, 2);
  }

  /** The share 0.3333 is {@code 33 %}. */
  public static String whole(double share) {
    return rounded(share, 0);
  }

  private static String rounded(double share, int digits) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(digits, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }
}
