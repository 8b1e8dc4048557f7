package taskmeter.carrier;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Runs what a worker has queued while it waits, oldest first where the pool's queues are first in, first out.
 *
 * <p>{@code ForkJoinTask.join()} would search the queue for the very task that it waits for, one slot after the other,
 * and run it out of turn: over a batch the search costs more than the tasks, and a second part that was queued behind
 * all others would run right after its own first part.
 */
abstract class QueuedTasks extends RecursiveAction {

  private static final long serialVersionUID = 1;

  /** One task of the caller's queue, or of another's; false where there is none. */
  static boolean runOne() {
    // Protected, so only a fork-join task can ask
    ForkJoinTask<?> queued = pollTask();
    if (queued == null) {
      return false;
    }
    queued.quietlyInvoke();
    return true;
  }
}
