package taskmeter.carrier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;

/**
 * A carrier at work: starts tasks and waits for them, and knows nothing of what they do. What a carrier does not have
 * it leaves out, and its cells are <em>not available</em>. Except for {@link #owns} and {@link #startCreator}, called
 * from the creator, a thread of {@link CreatorThread}.
 *
 * @param <H> what the carrier gives for a started task: the thread, or the fork-join task
 */
public interface Tasks<H> {

  /** Starts a task in the carrier's plainest way; it runs before, while or after this returns. */
  H start(Runnable task);

  /** Returns when the task has ended; what it wrote is then visible. */
  void join(H started) throws InterruptedException;

  /** Whether the thread is one of this carrier's; no thread belongs to two carriers. */
  boolean owns(Thread thread);

  /** Starts a thread of this carrier that will create tasks, and returns without waiting for it. */
  void startCreator(String name, Runnable life);

  /** Whether tasks that are started share long-lived threads. */
  boolean pooled();

  /** Kernel threads that run the tasks that are started; empty where each task has a kernel thread of its own. */
  OptionalInt workerCount();

  /** Threads that carry the tasks right now, where the carrier has a pool that can be asked. */
  default OptionalInt poolSize() {
    return OptionalInt.empty();
  }

  /** Why this JVM does not have the carrier. */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /** The kind of thread that creates the tasks, where it is not one of the carrier's own. */
  default Optional<Carrier> creator() {
    return Optional.empty();
  }

  /** Why so many tasks, the creator among them, cannot block in this way at once: some of them would never run. */
  default Optional<String> cannotBlock(int tasks, Blocking how) {
    return Optional.empty();
  }

  /**
   * An executor that gives each task a thread of its own.
   *
   * @throws NotAvailableException where the carrier has none
   */
  default ExecutorService perTask() {
    throw new NotAvailableException("this carrier has no thread for each task");
  }

  /**
   * An executor whose {@link Carrier#parallelism()} long-lived threads share the tasks.
   *
   * @throws NotAvailableException where the carrier has none
   */
  default ExecutorService pool() {
    throw new NotAvailableException("this carrier has no pool");
  }

  /**
   * Starts tasks eagerly or deferred, and lets them suspend.
   *
   * @throws NotAvailableException where the carrier cannot
   */
  default EagerTasks<?> eager() {
    throw new NotAvailableException("this carrier has no eager start");
  }

  /** Ends an executor that {@link #perTask()} or {@link #pool()} gave. */
  default void release(ExecutorService executor) {
    executor.shutdown();
  }

  /**
   * The kind of thread that creates the tasks of {@link #eager()}, where it is not the carrier's {@link #creator()}.
   */
  default Optional<Carrier> eagerCreator() {
    return creator();
  }

  /** Whether the tasks of {@link #eager()} share long-lived threads. */
  default boolean eagerPooled() {
    return true;
  }

  /** Options of a JVM in which {@link #eager()} works. */
  default List<String> eagerArguments() {
    return List.of();
  }

  /** How a task blocks while it waits for others: it decides what its carrier can do about it. */
  enum Blocking {
    /** Through a {@link java.util.concurrent.ForkJoinPool.ManagedBlocker}, so that a pool can grow. */
    MANAGED,

    /** By parking, and nobody is told. */
    PARKED,

    /** In {@link Object#wait()}; before JDK 24 it pins a virtual thread to its carrier thread (JEP 491). */
    MONITOR
  }
}
