package taskmeter.campaign.fork;

import java.util.List;
import java.util.Optional;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.turn.WaitingTime;

/** Runs the forks of slots. */
public interface ForkLauncher {

  /**
   * Runs the fork and waits until it ends. A failure of the fork is an outcome, not an exception.
   *
   * @param slot the slot to run
   * @return how it ended
   */
  ForkOutcome launch(Slot slot);

  /**
   * Runs the forks of one block, and waits until all have ended. They take turns if their block requires it.
   *
   * @param slots slots of one block, in the order of their positions
   * @return what became of each, in the same order
   */
  default List<Launched> launchAll(List<Slot> slots) {
    return slots.stream().map(slot -> new Launched(slot, launch(slot), Optional.empty())).toList();
  }

  /**
   * A fork that has ended.
   *
   * @param slot its slot
   * @param outcome how it ended
   * @param waiting how it waited for its turns; empty if it ran alone
   */
  record Launched(Slot slot, ForkOutcome outcome, Optional<WaitingTime> waiting) {}

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
