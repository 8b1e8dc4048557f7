package taskmeter.report.csv;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parses the numbers of the format; stricter than Java's parsers, which accept {@code NaN} and {@code 1d}. */
public final class Numbers {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private Numbers() {}

  /** Returns a finite number; empty if the text is anything else. */
  public static OptionalDouble parse(String text) {
    if (!decimal(text)) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** {@code -?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?}: a loop, because a run has more numbers than anything else. */
  private static boolean decimal(String text) {
    int whole = digits(text, text.startsWith("-") ? 1 : 0);
    int end = whole > 0 && whole < text.length() && text.charAt(whole) == '.' ? digits(text, whole + 1) : whole;
    if (end > 0 && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      boolean sign = end + 1 < text.length() && (text.charAt(end + 1) == '-' || text.charAt(end + 1) == '+');
      end = digits(text, end + (sign ? 2 : 1));
    }
    return end == text.length();
  }

  /** Returns the index after the digits from an index; -1 if there is none. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end == from ? -1 : end;
  }

  /** Returns a whole number of at most 18 digits; empty if the text is anything else. */
  static OptionalLong parseWhole(String text) {
    return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
