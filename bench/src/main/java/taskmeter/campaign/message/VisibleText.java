package taskmeter.campaign.message;

import java.util.Locale;

/** Shows the characters that nobody would see, or that change the text around them: {@code a<U+202E>b}. */
public final class VisibleText {

  private VisibleText() {}

  /** The text in one line: line breaks are among the characters that are shown. */
  public static String of(String text) {
    return shown(text, false);
  }

  /** The text with its line feeds, and all else visible. */
  public static String lines(String text) {
    return shown(text, true);
  }

  /** Nearly all texts have no such character, and are returned as they are. */
  private static String shown(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && !(lines && c == '\n') && (Character.isSurrogate(c) || unseen(c))) {
        return replaced(text, lines);
      }
    }
    return text;
  }

  private static String replaced(String text, boolean lines) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (unseen(c) && !(lines && c == '\n')) {
        shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
      } else {
        shown.appendCodePoint(c);
      }
    });
    return shown.toString();
  }

  /**
   * Whether a character is a control or format character, such as a direction override; separates lines; is not
   * a character in Unicode or without a form of its own; or is left out or blank in most fonts.
   */
  static boolean unseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF || ignorable(c);
    };
  }

  /** The rest of Unicode's Default_Ignorable_Code_Point, of which Java knows nothing; and a blank of Braille. */
  private static boolean ignorable(int c) {
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c >= 0x180B && c <= 0x180F
        || c == 0x2065 || c == 0x2800 || c == 0x3164 || c >= 0xFE00 && c <= 0xFE0F || c == 0xFFA0
        || c >= 0xFFF0 && c <= 0xFFF8 || c >= 0xE0000 && c <= 0xE0FFF;
  }
}
