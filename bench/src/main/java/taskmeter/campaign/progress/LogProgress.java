package taskmeter.campaign.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import taskmeter.campaign.cell.Slot;

/**
 * Progress for a log: every score of the first minute, which shows that the campaign works; then, at intervals, one
 * line with the place in the campaign and one score.
 */
public final class LogProgress implements Progress {

  private static final Duration EVERY_SCORE = Duration.ofMinutes(1);

  private final PrintStream out;
  private final Duration every;
  private Duration next = Duration.ZERO;
  private Duration now = Duration.ZERO;
  private Optional<Duration> first = Optional.empty();
  private boolean scoreDue;

  /**
   * Progress that writes to a stream.
   *
   * @param every the shortest time between two lines with the place in the campaign
   */
  public LogProgress(PrintStream out, Duration every) {
    this.out = out;
    this.every = every;
  }

  @Override
  public void begins(List<Slot> slots, String ofRound, Duration elapsed, Duration left) {
    now = elapsed;
    first = first.or(() -> Optional.of(elapsed));
    if (elapsed.compareTo(next) >= 0) {
      next = elapsed.plus(every);
      scoreDue = true;
      note(ProgressLine.text(slots, ofRound, elapsed, left));
    }
  }

  @Override
  public void score(String line) {
    if (scoreDue || now.minus(first.orElse(now)).compareTo(EVERY_SCORE) < 0) {
      note(line);
    }
    scoreDue = false;
  }

  @Override
  public void note(String line) {
    out.print(line + "\n");
    out.flush();
  }

  @Override
  public void end() {}
}
