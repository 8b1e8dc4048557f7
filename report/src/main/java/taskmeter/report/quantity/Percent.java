package taskmeter.report.quantity;

import java.math.BigDecimal;

/** Formats shares as percentages. */
public final class Percent {

  private Percent() {}

  /** Returns a measured share with two significant digits: {@code 8.4 %}, {@code 34 %}, {@code 130 %}. */
  public static String text(double share) {
    return Digits.significant(share * 100, 2) + " %";
  }

  /** Returns a share in whole percent: {@code 60 %}. */
  public static String whole(double share) {
    return Math.round(share * 100) + " %";
  }

  /** Returns a share that is a constant of the method, without trailing zeros: {@code 5 %}, {@code 99.9 %}. */
  public static String constant(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).toPlainString() + " %";
  }
}
