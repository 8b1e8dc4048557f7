package taskmeter.report.quantity;

/** Ratios for people, with three significant digits: {@code 0.812×}, {@code 12.3×}. */
public final class Ratios {

  private Ratios() {}

  public static String text(double ratio) {
    return Digits.significant(ratio, 3) + "×";
  }

  public static String range(double low, double high) {
    return Digits.significant(low, 3) + "–" + text(high);
  }
}
