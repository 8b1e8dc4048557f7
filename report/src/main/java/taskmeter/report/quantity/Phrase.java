package taskmeter.report.quantity;

import java.util.List;

/** Words that go with a number of things. */
public final class Phrase {

  private Phrase() {}

  /** {@code 1 fork}, {@code 5 forks}. */
  public static String of(long number, String singular) {
    return number + " " + singular + (number == 1 ? "" : "s");
  }

  /** {@code a, b and c}. */
  public static String list(List<String> parts) {
    return list(parts, "and");
  }

  /** {@code a, b or c}, with whichever word. */
  public static String list(List<String> parts, String word) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " " + word + " " + parts.get(last);
  }
}
