package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.progress.Progress;

/** Records the notes and the scores, and prints nothing. */
final class SilentProgress implements Progress {

  final List<String> notes = new ArrayList<>();
  final List<String> scores = new ArrayList<>();

  @Override
  public void begins(List<Slot> slots, String ofRound, Duration elapsed, Duration left) {}

  @Override
  public void score(String line) {
    scores.add(line);
  }

  @Override
  public void note(String line) {
    notes.add(line);
  }

  @Override
  public void end() {}
}
