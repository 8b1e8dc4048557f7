package taskmeter.carrier;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Runs queued tasks while a worker waits, the oldest first if the pool's queues are first in, first out.
 *
 * <p>{@code ForkJoinTask.join()} would search the queue, slot by slot, for the task that it waits for, and run it out
 * of order. Over a batch the search costs more than the tasks. And a second part, queued behind all other tasks, would
 * run right after its own first part.
 */
abstract class QueuedTasks extends RecursiveAction {

  private static final long serialVersionUID = 1;

  /** Runs one task of the caller's queue, or of another worker's queue. Returns false if there is none. */
  static boolean runOne() {
    // Protected: only a fork-join task can call it
    ForkJoinTask<?> queued = pollTask();
    if (queued == null) {
      return false;
    }
    queued.quietlyInvoke();
    return true;
  }
}
