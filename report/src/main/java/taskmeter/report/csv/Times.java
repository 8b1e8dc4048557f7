package taskmeter.report.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Parses times in ISO 8601 with the zone {@code Z}. */
final class Times {

  private static final String USUAL = "2026-11-22T10:15:03.250Z";

  private Times() {}

  /**
   * Returns the time of a text. A time with milliseconds, as runs have them, needs no formatter: each fork has two.
   *
   * @throws DateTimeException if the text is not a time
   */
  static Instant parse(String text) {
    if (!likeUsual(text)) {
      return Instant.parse(text);
    }
    try {
      return usual(text);
    } catch (DateTimeException e) {
      return Instant.parse(text);
    }
  }

  private static Instant usual(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        .atTime(LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19),
            1_000_000 * number(text, 20, 23))).toInstant(ZoneOffset.UTC);
  }

  /** Returns whether the text has digits where the usual text has them, and is equal elsewhere. */
  private static boolean likeUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char usual = USUAL.charAt(i);
      char own = text.charAt(i);
      if (usual >= '0' && usual <= '9' ? own < '0' || own > '9' : own != usual) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
