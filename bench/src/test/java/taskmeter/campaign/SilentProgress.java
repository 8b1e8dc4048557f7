package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import taskmeter.campaign.cell.Slot;

/** Records the notes and prints nothing. */
final class SilentProgress implements Progress {

  final List<String> notes = new ArrayList<>();

  @Override
  public void begins(Slot slot, String ofRound, Duration elapsed, Duration left) {}

  @Override
  public void note(String line) {
    notes.add(line);
  }

  @Override
  public void end() {}
}
