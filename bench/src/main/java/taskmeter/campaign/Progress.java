package taskmeter.campaign;

import java.time.Duration;
import taskmeter.campaign.cell.Slot;

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
}
