package taskmeter.report.quantity;

/** Shares for people, with two significant digits: {@code 8.4 %}, {@code 34 %}, {@code 130 %}. */
public final class Percent {

  private Percent() {}

  /** The share 0.34 is {@code 34 %}. */
  public static String text(double share) {
    return Digits.significant(share * 100, 2) + " %";
  }
}
