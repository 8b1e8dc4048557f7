package taskmeter.report.html;

import j2html.utils.EscapeUtil;
import java.util.Locale;

/** Escapes text for HTML, and shows the characters that would be invisible or change the text around them. */
final class VisibleText {

  private VisibleText() {}

  /** {@code a<U+202E>b} for an invisible character between a and b, with the angle brackets escaped. */
  static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!plain(text.charAt(i))) {
        return EscapeUtil.escape(visible(text));
      }
    }
    return text;
  }

  /** Nearly all texts of a page have only such characters: letters, digits and usual signs of Latin-1, and dashes. */
  private static boolean plain(char character) {
    return character >= '(' && character <= '~' && character != '<' && character != '>'
        || character >= ' ' && character <= '%' && character != '"' || character == '\n' || character == '–'
        || character > 0xA0 && character <= 0xFF && character != 0xAD;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(character -> {
      if (invisible(character)) {
        visible.append(String.format(Locale.ROOT, "<U+%04X>", character));
      } else {
        visible.appendCodePoint(character);
      }
    });
    return visible.toString();
  }

  /** Control and format characters, such as direction overrides; line separators; code points without a character. */
  private static boolean invisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE,
          Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
