package taskmeter.campaign.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, 0 to 1. */
public final class Share {
  private Share() {
  }

  static void require(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + ": found " + share + ", allowed is 0 to 1");
    }
  }

  /** In per cent, to a hundredth of one; decimal arithmetic, for 100 × 0.07 is not 7. */
  public static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }
}
