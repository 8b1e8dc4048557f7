package taskmeter.campaign.progress;

import java.time.Duration;
import java.util.List;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.Durations;

/** Shows the progress of a campaign. */
public interface Progress {

  /**
   * Shows that a fork begins, or several of one block that take turns.
   *
   * @param slots their slots
   * @param ofRound the block's place in its round, such as {@code 14 of 52}
   * @param elapsed since the campaign began
   * @param left estimated time until it ends
   */
  void begins(List<Slot> slots, String ofRound, Duration elapsed, Duration left);

  /** Shows the current score of the cell whose slot has ended. */
  void score(String line);

  /** Prints a line that stays on the screen. */
  void note(String line);

  /** Ends the progress output. */
  void end();

  /** The text of a slot, for both kinds of progress. */
  final class ProgressLine {
    private ProgressLine() {}

    /** {@code 3:07 elapsed, 6:53 left, round 2, 14 of 52: BarrierRendezvous.phaser parties=2 VIRTUAL on JDK 25}. */
    static String text(List<Slot> slots, String ofRound, Duration elapsed, Duration left) {
      Slot first = slots.getFirst();
      return Durations.text(elapsed) + " elapsed, " + Durations.text(left) + " left, round " + first.round() + ", "
          + ofRound + ": " + (slots.size() == 1 ? first.cell().onRuntime()
              : first.cell().name() + " on " + slots.size() + " runtimes in turns");
    }
  }
}
