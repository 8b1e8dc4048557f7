package taskmeter.report.quantity;

/** Formats numbers of bytes with three significant digits, in powers of 1000. */
final class Bytes {

  private static final int DIGITS = 3;

  private enum Scale {
    GB(1e9), MB(1e6), KB(1e3), B(1);

    private final double bytes;

    Scale(double bytes) {
      this.bytes = bytes;
    }

    /** Chooses by the rounded value, so that 999.9 B is 1.00 kB and not 1000 B. */
    static Scale of(double value) {
      double rounded = Digits.round(Math.abs(value), DIGITS).doubleValue();
      for (Scale scale : values()) {
        if (rounded >= scale.bytes) {
          return scale;
        }
      }
      return B;
    }

    String symbol() {
      return this == KB ? "kB" : name();
    }
  }

  private Bytes() {}

  /** {@code 48.0 B}, {@code 1.23 kB}. */
  static String text(double bytes) {
    Scale scale = Scale.of(bytes);
    return Digits.significant(bytes / scale.bytes, DIGITS) + " " + scale.symbol();
  }
}
