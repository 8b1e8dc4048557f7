package taskmeter.report.quantity;

import java.util.List;

/** Words that depend on a number of things, and lists in English. */
public final class Phrase {

  private Phrase() {}

  /** {@code 1 fork}, {@code 5 forks}. */
  public static String of(long number, String singular) {
    return number + " " + singular + (number == 1 ? "" : "s");
  }

  /** Returns what a regular plural is the plural of: {@code party} for {@code parties}. */
  public static String singular(String plural) {
    return plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y"
        : plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /** The verb for a number of things: {@code verb(1, "has", "have")} is {@code has}. */
  public static String verb(long number, String singular, String plural) {
    return number == 1 ? singular : plural;
  }

  /** {@code a, b and c}. */
  public static String list(List<String> parts) {
    return list(parts, "and");
  }

  /** {@code a, b or c}, with the given word before the last part. */
  public static String list(List<String> parts, String word) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " " + word + " " + parts.get(last);
  }
}
