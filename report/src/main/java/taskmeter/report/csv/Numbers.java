package taskmeter.report.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Parses the numbers of the format; stricter than Java's parsers, which accept {@code NaN} and {@code 1d}. It has loops
 * instead of patterns, because a run has more numbers than anything else.
 */
public final class Numbers {

  /** So many always fit into a long. */
  static final int MOST_DIGITS = 18;

  private Numbers() {}

  /** Returns a finite number; empty if the text is anything else. */
  public static OptionalDouble parse(String text) {
    double value = parse(text.toCharArray(), 0, text.length());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns a finite number; NaN if the text is anything else. */
  static double parse(char[] text, int start, int end) {
    if (!decimal(text, start, end)) {
      return Double.NaN;
    }
    double value = JavaDoubleParser.parseDouble(text, start, end - start);
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /** {@code -?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?}. */
  private static boolean decimal(char[] text, int start, int end) {
    int at = digits(text, start < end && text[start] == '-' ? start + 1 : start, end);
    if (at > 0 && at < end && text[at] == '.') {
      at = digits(text, at + 1, end);
    }
    if (at > 0 && at < end && (text[at] == 'e' || text[at] == 'E')) {
      boolean sign = at + 1 < end && (text[at + 1] == '-' || text[at + 1] == '+');
      at = digits(text, at + (sign ? 2 : 1), end);
    }
    return at == end;
  }

  /** Returns the index after the digits that start at an index; -1 if there is none. */
  private static int digits(char[] text, int start, int end) {
    int at = start;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at == start ? -1 : at;
  }

  /** Returns a whole number of at most 18 digits; empty if the text is anything else. */
  static OptionalLong parseWhole(String text) {
    int sign = text.startsWith("-") ? 1 : 0;
    boolean whole = text.length() - sign <= MOST_DIGITS
        && digits(text.toCharArray(), sign, text.length()) == text.length();
    return whole ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
