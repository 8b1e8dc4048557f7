package taskmeter.report.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that a page quotes, in a normal form: {@code 108 (51 %)} is two numbers, {@code two hours} is
 * {@code 2 hours}, {@code .5} is {@code 0.5}.
 *
 * @param text in digits, with its unit, or with the second number of "m of n" or "m to n"
 * @param measure whether it has a unit or is a ratio, a share, or a count of a total
 * @param start its start in the text
 * @param end its end in the text
 */
record NumberToken(String text, boolean measure, int start, int end) {

  private static final List<String> WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
      "eighteen", "nineteen");
  private static final Map<String, String> NUMBERS = numbers();
  private static final String DIGITS = "[.,]?\\d[\\d.,]*(?<![.,])(?!\\d)(?!-ea\\b)";
  private static final String WORD = "(?:" + NUMBERS.keySet().stream()
      .sorted((one, other) -> other.length() - one.length()).collect(Collectors.joining("|")) + ")";
  private static final String NUMBER = "(?:" + DIGITS + "|\\b" + WORD + "\\b(?: and a half)?)";
  private static final String UNIT = "(?:ns|µs|us|ms|s|MB|GB|MHz|%|×|(?:nano|micro|milli)?seconds?|minutes?|hours?"
      + "|percent|times|rounds|stable cells)";
  private static final Pattern TOKEN = Pattern.compile(
      "(?<one>" + NUMBER + ")(?<first>\\s?" + UNIT + "(?![\\w-]))?"
          + "(?:(?<link>–|\\s(?:to|of)\\s)(?<other>" + NUMBER + "))?(?<unit>\\s?" + UNIT + "(?![\\w-]))?",
      Pattern.CASE_INSENSITIVE);

  private static Map<String, String> numbers() {
    Map<String, String> numbers = new HashMap<>();
    WORDS.forEach(word -> numbers.put(word, Integer.toString(WORDS.indexOf(word))));
    numbers.putAll(Map.of("twenty", "20", "thirty", "30", "forty", "40", "fifty", "50", "sixty", "60",
        "a hundred", "100", "hundred", "100", "a thousand", "1000", "tens of", "tens of"));
    return numbers;
  }

  /** Returns the numbers of a text without comments, links and code. A word counts as a number only with a unit. */
  static List<NumberToken> of(String text) {
    List<NumberToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      boolean measure = matcher.group("first") != null || matcher.group("unit") != null
          || matcher.group("link") != null && !matcher.group("link").isBlank() && counts(matcher);
      boolean digits = Character.isDigit(matcher.group("one").charAt(matcher.group("one").length() - 1));
      boolean partOfName = matcher.start() > 0 && (Character.isLetterOrDigit(text.charAt(matcher.start() - 1))
          || text.charAt(matcher.start() - 1) == '-');
      from = matcher.end();
      if (!partOfName && (measure || digits)) {
        tokens.add(new NumberToken(normal(matcher), measure, matcher.start(), matcher.end()));
      }
    }
    return tokens;
  }

  /** {@code 60 of 165}. */
  private static boolean counts(Matcher matcher) {
    return matcher.group("link").strip().equals("of") && matcher.group("one").matches("\\d+")
        && matcher.group("other").matches("\\d+");
  }

  private static String normal(Matcher matcher) {
    String text = number(matcher.group("one")) + unit(matcher.group("first"));
    if (matcher.group("link") != null) {
      text += matcher.group("link").replaceAll("\\s+", " ") + number(matcher.group("other"));
    }
    return text + unit(matcher.group("unit"));
  }

  private static String number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String whole = lower.replace(" and a half", "");
    String digits = whole.startsWith(".") ? "0" + whole : whole;
    return NUMBERS.getOrDefault(digits, digits) + (lower.endsWith(" and a half") ? ".5" : "");
  }

  private static String unit(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }
}
