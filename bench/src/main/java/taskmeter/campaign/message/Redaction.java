package taskmeter.campaign.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares text from forks and options for published files: one line, without paths of this machine. */
public final class Redaction {

  private static final int LONGEST = 400;
  /** In a sentence a space ends a path; a value may be a path with spaces. */
  private static final String IN_SENTENCE = "(?![\\w.-])";
  private static final String IN_VALUE = "(?![\\w. -])";

  private Redaction() {}

  /** The text in one line, visible, truncated to 400 characters. */
  public static String line(String text) {
    String line = VisibleText.of(withoutFolders(text, IN_SENTENCE).strip().replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /**
   * The value of an option with {@code ~} for the user's home and {@code .} for the working folder, where they are
   * whole names of a path: the folder {@code /home/me too} is not below {@code /home/me}.
   */
  public static String withoutHome(String value) {
    return withoutFolders(value, IN_VALUE);
  }

  private static String withoutFolders(String text, String after) {
    return replace(replace(text, System.getProperty("user.dir", ""), ".", after), System.getProperty("user.home", ""),
        "~", after);
  }

  private static String replace(String text, String folder, String sign, String after) {
    // A home of "/" would match every path; "/home/me" must not match "/home/me2"
    return folder.length() < 2 ? text
        : text.replaceAll("(?<![\\w.-])" + Pattern.quote(folder) + after, Matcher.quoteReplacement(sign));
  }
}
