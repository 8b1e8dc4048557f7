package taskmeter.carrier;

import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * A carrier that can run a task's first part on the creator's thread before {@code start} returns, as
 * {@code asyncio.eager_task_factory} does.
 *
 * @param <H> the handle of a started task
 */
public interface EagerTasks<H> {

  /** A task in two parts. As the body of a thread it suspends with {@link Thread#yield()}. */
  interface TwoParts extends Runnable {

    /** Runs the first part. Returns true to suspend; the second part then goes to the back of the carrier's queue. */
    boolean first();

    /** Runs the second part. Called only after a suspension. */
    void second();

    @Override
    default void run() {
      if (first()) {
        Thread.yield();
        second();
      }
    }
  }

  /** Queues the task. The thread of the carrier that takes it runs its first part. */
  H startDeferred(TwoParts task);

  /** Runs the first part on the calling thread. Returns when the task has ended or suspended. */
  H startEager(TwoParts task);

  /** The counts of the private scheduler; empty if there is none. */
  default Optional<StartCounts> starts() {
    return Optional.empty();
  }

  /** Returns when the whole task has ended. Its writes are then visible. */
  void join(H started) throws InterruptedException, ExecutionException;
}
