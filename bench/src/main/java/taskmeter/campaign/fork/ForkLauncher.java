package taskmeter.campaign.fork;

import taskmeter.campaign.cell.Slot;

/** Runs the fork of one slot. */
public interface ForkLauncher {

  /**
   * Runs the fork and waits until it ends. A failure of the fork is an outcome, not an exception.
   *
   * @param slot the slot to run
   * @return how it ended
   */
  ForkOutcome launch(Slot slot);

  /**
   * Prepares what the forks of a runtime share, so that the first measured fork runs under the same conditions as the
   * others.
   *
   * @param slot any slot of the runtime, as short as possible
   */
  default void prepare(Slot slot) {}

  /**
   * Saves dumps of the last fork for diagnosis. Called if the fork failed, but not if it was killed with the campaign.
   *
   * @param slot the fork's slot
   */
  default void saveDumps(Slot slot) {}
}
