package taskmeter.report.quantity;

/** Formats ratios with three significant digits. */
public final class Ratios {

  private Ratios() {}

  /** {@code 0.812×}, {@code 12.3×}. */
  public static String text(double ratio) {
    return Digits.significant(ratio, 3) + "×";
  }

  /** {@code 0.700–12.3×}. */
  public static String range(double low, double high) {
    return Digits.significant(low, 3) + "–" + text(high);
  }
}
