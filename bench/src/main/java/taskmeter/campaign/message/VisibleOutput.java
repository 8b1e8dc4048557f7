package taskmeter.campaign.message;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints text to a terminal, which would obey the control characters of a name, a path or an option. */
public final class VisibleOutput extends PrintStream {

  public VisibleOutput(PrintStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  /** Prints control characters of the program's own. */
  public void control(String codes) {
    writeBytes(codes.getBytes(StandardCharsets.UTF_8));
  }

  /** Prints the text with its line feeds, and all else visible. All other methods for texts call this one. */
  @Override
  public void print(String text) {
    super.print(VisibleText.lines(String.valueOf(text)));
  }
}
