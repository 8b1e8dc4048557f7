package taskmeter.report.page.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps a number and its unit, and the two ends of an interval, on one line of a Markdown page. */
public final class Typography {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char WORD_JOINER = '\u2060';

  /** A block or a span of code, or an image with its alternative text: they stay as they are. */
  private static final String CODE =
      "(?<code>(?ms:^(?<fence>`{3,}).*?^\\k<fence>$)|`[^`\n]*`|!\\[(?:\\\\.|[^\\]\\\\])*\\]\\([^)\\s]*\\))";
  private static final String UNIT = "(?<unit>(?<=[\\d.]) (?=(?:ns|µs|ms|s|%|B|kB|MB|GB)(?!\\p{L})))";
  private static final String NAME = "(?<name>(?<=\\bJDK|\\bCPython) (?=\\d))";
  private static final String SIGN = "(?<sign>(?<=[▲▼△▽=?–→÷]) (?=[\\p{L}\\d])|(?<=[\\d)]) (?=†))";
  private static final String DASH = "(?<dash>(?<=[\\d×sB%])–(?=\\d))";
  private static final Pattern PLACE =
      Pattern.compile(String.join("|", CODE, UNIT, NAME, SIGN, DASH));

  private Typography() {}

  /** Returns the page with spaces that do not break within quantities; code is unchanged. */
  public static String unbroken(String markdown) {
    return PLACE.matcher(markdown).replaceAll(match -> match.group().length() > 1 ? quoted(match)
        : match.group().equals("–") ? "–" + WORD_JOINER : String.valueOf(NO_BREAK_SPACE));
  }

  private static String quoted(MatchResult match) {
    return Matcher.quoteReplacement(match.group());
  }
}
