package taskmeter.campaign.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from forks and options, made fit for a published file: one line, no home path. */
public final class Redaction {

  private static final int LONGEST = 400;

  private Redaction() {}

  /** The text on one line, cut where it rambles. */
  public static String line(String text) {
    String line = withoutHome(text).strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** The text with the user's home written as {@code ~} and the working folder as {@code .}. */
  public static String withoutHome(String text) {
    return replace(replace(text, System.getProperty("user.dir", ""), "."), System.getProperty("user.home", ""), "~");
  }

  private static String replace(String text, String folder, String sign) {
    // A home of "/" would eat every path; "/home/me" is no part of "/home/me2"
    return folder.length() < 2 ? text
        : text.replaceAll("(?<![\\w.-])" + Pattern.quote(folder) + "(?![\\w.-])", Matcher.quoteReplacement(sign));
  }
}
