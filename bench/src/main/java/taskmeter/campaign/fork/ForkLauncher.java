package taskmeter.campaign.fork;

import taskmeter.campaign.cell.Slot;

/** Runs the fork of one slot. */
public interface ForkLauncher {

  /**
   * Runs the fork and waits for its end. What goes wrong in the fork is an outcome, not an exception.
   *
   * @param slot what to run
   * @return how it ended
   */
  ForkOutcome launch(Slot slot);

  /**
   * Makes ready what the forks of one runtime share, so that the first that counts is like all others.
   *
   * @param slot any of the runtime, as short as can be
   */
  default void prepare(Slot slot) {}

  /**
   * Keeps what the last fork left behind, for whoever wants to know more than one line. Called where it failed of
   * itself, and was not ended with the campaign.
   *
   * @param slot the fork's
   */
  default void keepTraces(Slot slot) {}
}
