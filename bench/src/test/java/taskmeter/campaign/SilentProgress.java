package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import taskmeter.campaign.cell.Slot;

/** Keeps the notes, and shows nothing. */
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
