package taskmeter.report.quantity;

import java.math.BigDecimal;

/** Formats times per operation in nanoseconds, in the unit that leaves one to three digits before the point. */
public final class Nanoseconds {

  private static final int DIGITS = 3;

  private enum Scale {
    S("s", 1_000_000_000),
    MS("ms", 1_000_000),
    US("µs", 1_000),
    NS("ns", 1);

    private final String symbol;
    private final int nanoseconds;

    Scale(String symbol, int nanoseconds) {
      this.symbol = symbol;
      this.nanoseconds = nanoseconds;
    }

    /** Chooses by the rounded value, so that 999.9 ns is 1.00 µs and not 1000 ns. */
    static Scale of(double value) {
      BigDecimal rounded = Digits.round(Math.abs(value), DIGITS);
      for (Scale scale : values()) {
        if (rounded.compareTo(BigDecimal.valueOf(scale.nanoseconds)) >= 0) {
          return scale;
        }
      }
      return NS;
    }

    String number(double value) {
      return Digits.significant(value / nanoseconds, DIGITS);
    }
  }

  private Nanoseconds() {}

  /** Returns three significant digits and a unit: {@code 0.340 ns}, {@code 1.23 µs}, {@code 45.6 ms}. */
  public static String text(double value) {
    Scale scale = Scale.of(value);
    return scale.number(value) + " " + scale.symbol;
  }

  /** Returns a range, with one unit if both ends share it: {@code 1.10–1.40 µs}, {@code 950 ns–1.20 µs}. */
  public static String range(double low, double high) {
    Scale scale = Scale.of(high);
    boolean shared = scale == Scale.of(low);
    String from = shared ? scale.number(low) : text(low);
    return from + (low < 0 || high < 0 ? " to " : "–") + text(high);
  }
}
