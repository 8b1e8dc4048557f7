package taskmeter.campaign;

import java.time.Duration;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.Durations;

/** What a person sees while a campaign runs. */
interface Progress {

  /**
   * A slot begins.
   *
   * @param slot the slot
   * @param ofRound the round's place and size, such as {@code 14 of 52}
   * @param elapsed since the campaign began
   * @param left until it ends, as far as can be told
   */
  void begins(Slot slot, String ofRound, Duration elapsed, Duration left);

  /** Something that is to stay on the screen. */
  void note(String line);

  /** Nothing more will come. */
  void end();

  /** What both kinds of progress say of a slot. */
  final class ProgressLine {
    private ProgressLine() {}

    /** {@code 3:07 elapsed, 6:53 left, round 2, 14 of 52: BarrierRendezvous.phaser parties=2 VIRTUAL on JDK 25}. */
    static String text(Slot slot, String ofRound, Duration elapsed, Duration left) {
      return Durations.text(elapsed) + " elapsed, " + Durations.text(left) + " left, round " + slot.round() + ", "
          + ofRound + ": " + slot.cell().onRuntime();
    }
  }
}
