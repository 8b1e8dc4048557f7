package taskmeter.campaign.progress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import taskmeter.campaign.cell.Slot;

/**
 * Progress for a terminal: one line, overwritten once per slot, below a line for each score. A ticking clock would run
 * during the measurement.
 */
public final class TerminalProgress implements Progress {

  private static final String CLEAR = "\r\u001b[K";
  /** Truncates a line that is longer than the terminal is wide. */
  private static final String WRAP_OFF = "\u001b[?7l";
  private static final String WRAP_ON = "\u001b[?7h";

  private final PrintStream out;

  public TerminalProgress(PrintStream out) {
    this.out = out;
  }

  /** Whether standard output is a terminal. From JDK 22 on, {@code System.console()} does not tell. */
  public static boolean possible() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  @Override
  public void begins(List<Slot> slots, String ofRound, Duration elapsed, Duration left) {
    out.print(CLEAR + WRAP_OFF + ProgressLine.text(slots, ofRound, elapsed, left) + WRAP_ON);
    out.flush();
  }

  @Override
  public void score(String line) {
    note(line);
  }

  @Override
  public void note(String line) {
    out.print(CLEAR + line + "\n");
    out.flush();
  }

  @Override
  public void end() {
    out.print(CLEAR);
    out.flush();
  }
}
