package taskmeter.campaign.message;

/** Words of a command that can be pasted into a shell. */
public final class ShellWord {

  private ShellWord() {}

  /** The text as one word of a POSIX shell, quoted if it must be. */
  public static String of(String text) {
    return text.matches("[\\w./:=,+~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
