package taskmeter.report.csv;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parses the numbers of the format; stricter than Java's parsers, which accept {@code NaN} and {@code 1d}. */
public final class Numbers {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private Numbers() {}

  /** Returns a finite number; empty if the text is anything else. */
  public static OptionalDouble parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** Returns a whole number of at most 18 digits; empty if the text is anything else. */
  static OptionalLong parseWhole(String text) {
    return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
