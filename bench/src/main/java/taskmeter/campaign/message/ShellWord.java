package taskmeter.campaign.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Words of a command that can be pasted into a shell. */
public final class ShellWord {

  private ShellWord() {}

  /**
   * The text as one word of a POSIX shell, quoted if it must be. If it has a character that cannot be seen, only bash,
   * zsh and ksh read it.
   */
  public static String of(String text) {
    return text.matches("[\\w./:=,+~-]+") ? text : text.codePoints().anyMatch(VisibleText::unseen)
        ? text.codePoints().mapToObj(ShellWord::escaped).collect(Collectors.joining("", "$'", "'"))
        : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String escaped(int c) {
    return c == '\'' || c == '\\' ? "\\" + (char) c : !VisibleText.unseen(c) ? Character.toString(c)
        : HexFormat.of().formatHex(Character.toString(c).getBytes(StandardCharsets.UTF_8)).replaceAll("..", "\\\\x$0");
  }
}
