package taskmeter.campaign.fork;

import java.util.List;
import java.util.Optional;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;
import taskmeter.campaign.turn.WaitingFork;

/** Runs the forks of one runtime, and knows when they measured. */
public sealed interface TimedLauncher extends ForkLauncher permits JmhFork, PythonFork {

  @Override
  default ForkOutcome launch(Slot slot) {
    return launch(slot, Optional.empty());
  }

  /**
   * Runs the fork and waits until it ends.
   *
   * @param slot the slot to run
   * @param turns the fork as one that takes turns; empty if it runs alone
   * @return how it ended
   */
  ForkOutcome launch(Slot slot, Optional<WaitingFork> turns);

  /** The times of the measured iterations of the last fork. */
  List<MeasuredTime> measured();
}
