package taskmeter.report.chart.axis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import taskmeter.report.plot.ValueScale;

/** A labelled value on a scale. */
public record Tick(double value, String label) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final List<String> BYTE_UNITS = List.of("B", "kB", "MB", "GB");

  /** A time: nanoseconds, in the largest unit in which it is at least 1. */
  public static Tick time(BigDecimal nanoseconds) {
    for (TimeUnit unit : TimeUnit.values()) {
      if (nanoseconds.compareTo(unit.nanoseconds) >= 0 || unit == TimeUnit.NANOSECOND) {
        BigDecimal count = nanoseconds.divide(unit.nanoseconds, MathContext.DECIMAL64);
        return new Tick(nanoseconds.doubleValue(), plain(count) + " " + unit.symbol);
      }
    }
    throw new AssertionError(nanoseconds);
  }

  /** Returns the labels of a scale. */
  public static Function<BigDecimal, Tick> of(ValueScale scale) {
    return switch (scale) {
      case TIME -> Tick::time;
      case BYTES -> Tick::bytes;
      case RATIO, SPEEDUP -> Tick::factor;
      case NUMBER -> number -> number(number.doubleValue());
    };
  }

  /** Bytes, in the largest decimal unit in which they are at least 1. */
  static Tick bytes(BigDecimal bytes) {
    int thousands = 0;
    BigDecimal count = bytes;
    while (count.compareTo(THOUSAND) >= 0 && thousands < BYTE_UNITS.size() - 1) {
      count = count.divide(THOUSAND, MathContext.DECIMAL64);
      thousands++;
    }
    return new Tick(bytes.doubleValue(), plain(count) + " " + BYTE_UNITS.get(thousands));
  }

  /** A factor: 0.5×, 1×, 2×. */
  public static Tick factor(BigDecimal factor) {
    return new Tick(factor.doubleValue(), plain(factor) + "×");
  }

  /** A pure number. */
  public static Tick number(double number) {
    MathContext digits = new MathContext(4, RoundingMode.HALF_UP);
    return new Tick(number, plain(BigDecimal.valueOf(number).round(digits)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private enum TimeUnit {
    SECOND("s", 9), MILLISECOND("ms", 6), MICROSECOND("µs", 3), NANOSECOND("ns", 0);

    private final String symbol;
    private final BigDecimal nanoseconds;

    TimeUnit(String symbol, int exponent) {
      this.symbol = symbol;
      this.nanoseconds = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    }
  }
}
