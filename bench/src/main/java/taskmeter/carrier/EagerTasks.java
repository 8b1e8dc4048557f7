package taskmeter.carrier;

import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * A carrier that can run a task's first part on its creator's thread before {@code start} returns, as
 * {@code asyncio.eager_task_factory} does.
 *
 * @param <H> what the carrier gives for a started task
 */
public interface EagerTasks<H> {

  /** A task in two parts. Run whole, as a thread's body, it suspends by {@link Thread#yield()}. */
  interface TwoParts extends Runnable {

    /** The first part; true to suspend: the second goes to the back of the carrier's queue. */
    boolean first();

    /** The second part, after the suspension. Is not run where there was none. */
    void second();

    @Override
    default void run() {
      if (first()) {
        Thread.yield();
        second();
      }
    }
  }

  /** Queues the task; its first part runs on whichever thread of the carrier takes it. */
  H startDeferred(TwoParts task);

  /** Runs the first part on the calling thread, and returns when it has ended or suspended. */
  H startEager(TwoParts task);

  /** The counts of a scheduler of our own, where there is one. */
  default Optional<StartCounts> starts() {
    return Optional.empty();
  }

  /** Returns when the whole task has ended; what it wrote is then visible. */
  void join(H started) throws InterruptedException, ExecutionException;
}
