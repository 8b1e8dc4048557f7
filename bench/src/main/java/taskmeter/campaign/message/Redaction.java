package taskmeter.campaign.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares text from forks and options for published files: one line, without paths of this machine. */
public final class Redaction {

  private static final int LONGEST = 400;

  private Redaction() {}

  /** The text in one line, visible, truncated to 400 characters. */
  public static String line(String text) {
    String line = VisibleText.of(withoutHome(text).strip().replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** The text with {@code ~} for the user's home and {@code .} for the working folder. */
  public static String withoutHome(String text) {
    return replace(replace(text, System.getProperty("user.dir", ""), "."), System.getProperty("user.home", ""), "~");
  }

  private static String replace(String text, String folder, String sign) {
    // A home of "/" would match every path; "/home/me" must not match "/home/me2"
    return folder.length() < 2 ? text
        : text.replaceAll("(?<![\\w.-])" + Pattern.quote(folder) + "(?![\\w.-])", Matcher.quoteReplacement(sign));
  }
}
