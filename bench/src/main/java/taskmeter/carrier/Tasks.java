package taskmeter.carrier;

import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;

/**
 * A carrier at work: starts tasks and waits for them, and knows nothing of what they do. Called from the
 * creator, a thread of {@link CreatorThread}.
 *
 * @param <H> what the carrier gives for a started task: the thread, or the fork-join task
 */
public interface Tasks<H> {

  /** Starts a task in the carrier's plainest way; it runs before, while or after this returns. */
  H start(Runnable task);

  /** Returns when the task has ended; what it wrote is then visible. */
  void join(H started) throws InterruptedException;

  /** An executor that gives each task a thread of its own. */
  ExecutorService perTask();

  /** An executor whose {@link Carrier#parallelism()} long-lived threads share the tasks. */
  ExecutorService pool();

  /** Starts tasks eagerly or deferred, and lets them suspend. */
  EagerTasks<?> eager();

  /** Threads that carry the tasks right now, where the carrier has a pool that can be asked. */
  OptionalInt poolSize();
}
