package taskmeter.campaign;

/** Runs the fork of one slot. */
interface ForkLauncher {
  /**
   * Runs the fork and waits for its end. What goes wrong in the fork is an outcome, not an exception.
   *
   * @param slot what to run
   * @return how it ended
   */
  ForkOutcome launch(Slot slot);
}
