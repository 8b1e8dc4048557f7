package taskmeter.carrier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * The implementation of a carrier: starts tasks and joins them, whatever the tasks do. If a carrier does not override a
 * feature, the cells that need it are <em>not available</em>. All methods except {@link #owns} and {@link
 * #startCreator} are called on the creator, the thread of {@link CreatorThread}.
 *
 * @param <H> the handle of a started task: a thread or a fork-join task
 */
public interface Tasks<H> {

  /** Starts a task in the carrier's plainest way. The task runs before, while or after this method returns. */
  H start(Runnable task);

  /** Returns when the task has ended. Its writes are then visible. */
  void join(H started) throws InterruptedException;

  /** Whether the thread belongs to this carrier. No thread belongs to two carriers. */
  boolean owns(Thread thread);

  /** Starts a thread of this carrier that will create tasks, and returns without waiting for it. */
  void startCreator(String name, Runnable life);

  /** Whether tasks share long-lived threads. */
  boolean pooled();

  /** The number of kernel threads that run tasks; empty if each task has a kernel thread of its own. */
  OptionalInt workerCount();

  /** The current size of the carrier's pool; empty if there is none, or if it is unknown. */
  default OptionalInt poolSize() {
    return OptionalInt.empty();
  }

  /** The reason why this JVM does not have the carrier; empty if it does. */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /** The kind of thread that creates the tasks; empty if it is a thread of the carrier itself. */
  default Optional<Carrier> creator() {
    return Optional.empty();
  }

  /** The reason why this number of tasks, including the creator, cannot block at the same time; empty if they can. */
  default Optional<String> cannotBlock(int tasks, Blocking how) {
    return Optional.empty();
  }

  /**
   * Returns an executor that runs each task in a thread of its own.
   *
   * @throws NotAvailableException if the carrier has none
   */
  default ExecutorService perTask() {
    throw new NotAvailableException("this carrier has no thread for each task");
  }

  /**
   * The factory of the threads of a structured task scope; empty if they are the default, virtual threads.
   *
   * @throws NotAvailableException if the carrier has no thread for each task
   */
  default Optional<ThreadFactory> scopeThreads() {
    throw new NotAvailableException("a StructuredTaskScope starts a thread for each task, and this carrier has none");
  }

  /**
   * Returns an executor whose {@link Carrier#parallelism()} long-lived threads share the tasks.
   *
   * @throws NotAvailableException if the carrier has none
   */
  default ExecutorService pool() {
    throw new NotAvailableException("this carrier has no pool");
  }

  /**
   * Returns an implementation with eager and deferred starts of tasks that may suspend.
   *
   * @throws NotAvailableException if the carrier has none
   */
  default EagerTasks<?> eager() {
    throw new NotAvailableException("this carrier has no eager start");
  }

  /**
   * Opens an executor for calls that a thread outside the carrier makes one after another. It is the counterpart of
   * {@code asyncio.Runner}: a pool of one thread, as a loop has one thread, or a thread for each call if threads of
   * this carrier are never pooled. The caller closes it.
   *
   * @throws NotAvailableException if the carrier has none
   */
  default ExecutorService runner() {
    throw new NotAvailableException("this carrier has no executor that can be opened and closed");
  }

  /** Whether the calls of one {@link #runner()} share one thread. */
  default boolean runnerPooled() {
    return true;
  }

  /**
   * Returns a pool of tasks that suspend without blocking its threads. A new one for each call.
   *
   * @throws NotAvailableException if the carrier has none
   */
  default PartsPool parts() {
    throw new NotAvailableException("this carrier has no pool for tasks that suspend by returning");
  }

  /** Whether a task that blocks suspends, so that its kernel thread runs other tasks meanwhile. */
  default boolean blockingSuspends() {
    return false;
  }

  /** Lets the calling task sleep, in the way in which a task of this carrier should. */
  default void sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  /** Ends an executor that {@link #perTask()} or {@link #pool()} returned. */
  default void release(ExecutorService executor) {
    executor.shutdown();
  }

  /** The kind of thread that creates the tasks of {@link #eager()}; the carrier's {@link #creator()} by default. */
  default Optional<Carrier> eagerCreator() {
    return creator();
  }

  /** Whether the tasks of {@link #eager()} share long-lived threads. */
  default boolean eagerPooled() {
    return true;
  }

  /** The JVM options that {@link #eager()} needs. */
  default List<String> eagerArguments() {
    return List.of();
  }

  /** How a task blocks while it waits for others. It decides how the carrier can compensate. */
  enum Blocking {
    /** With a {@link java.util.concurrent.ForkJoinPool.ManagedBlocker}, so that a pool can grow. */
    MANAGED,

    /** By parking, so that a pool does not grow. */
    PARKED,

    /** In {@link Object#wait()}. Before JDK 24 this pins a virtual thread (JEP 491). */
    MONITOR
  }
}
