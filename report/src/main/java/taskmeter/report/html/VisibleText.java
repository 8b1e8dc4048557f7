package taskmeter.report.html;

import j2html.utils.EscapeUtil;
import java.util.Locale;
import java.util.regex.Pattern;

/** Escapes text for HTML, and shows the characters that would be invisible or change the text around them. */
final class VisibleText {

  /** Control and format characters, such as direction overrides; line separators; code points without a character. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n]]");

  private VisibleText() {}

  /** {@code a<U+202E>b} for an invisible character between a and b, with the angle brackets escaped. */
  static String escape(String text) {
    return EscapeUtil.escape(INVISIBLE.matcher(text).replaceAll(match ->
        String.format(Locale.ROOT, "<U+%04X>", match.group().codePointAt(0))));
  }
}
