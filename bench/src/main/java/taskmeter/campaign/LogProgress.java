package taskmeter.campaign;

import java.io.PrintStream;
import java.time.Duration;
import taskmeter.campaign.Progress.ProgressLine;
import taskmeter.campaign.cell.Slot;

/** Progress for a log: one line per interval. */
final class LogProgress implements Progress {

  private final PrintStream out;
  private final Duration every;
  private Duration next = Duration.ZERO;

  /**
   * Progress that writes to a stream.
   *
   * @param every the shortest time between two lines
   */
  LogProgress(PrintStream out, Duration every) {
    this.out = out;
    this.every = every;
  }

  @Override
  public void begins(Slot slot, String ofRound, Duration elapsed, Duration left) {
    if (elapsed.compareTo(next) >= 0) {
      next = elapsed.plus(every);
      note(ProgressLine.text(slot, ofRound, elapsed, left));
    }
  }

  @Override
  public void note(String line) {
    out.print(line + "\n");
    out.flush();
  }

  @Override
  public void end() {}
}
