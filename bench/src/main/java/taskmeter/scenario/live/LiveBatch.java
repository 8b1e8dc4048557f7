package taskmeter.scenario.live;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import taskmeter.carrier.NotAvailableException;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.TaskCount;

/**
 * A number of tasks that are alive at the same time. All of them are started, and park; then all are woken, and end.
 * Each batch verifies this, the measured ones too. All methods are called on the creator.
 */
public final class LiveBatch {

  private static final long PAUSE_NANOS = 50_000;
  /** More than a task needs on a slow machine. */
  private static final long NANOS_PER_TASK = 50_000;

  private final Tasks<Object> on;
  private final int size;
  private ParkedTask[] tasks;
  private Object[] started;
  private final Thread creator = Thread.currentThread();
  private final AtomicInteger arrived = new AtomicInteger();
  private final long timeoutNanos;
  private volatile boolean woken;

  /**
   * Creates the tasks, and starts none.
   *
   * @param on starts them
   * @param size the number of tasks
   * @param tally counts them
   * @param timeoutNanos how long to wait until they park, in addition to the time that their number needs
   */
  public LiveBatch(Tasks<Object> on, int size, TaskCount tally, long timeoutNanos) {
    this.on = on;
    this.size = size;
    this.timeoutNanos = timeoutNanos + size * NANOS_PER_TASK;
    tasks = new ParkedTask[size];
    started = new Object[size];
    for (int i = 0; i < size; i++) {
      tasks[i] = new ParkedTask(this);
      tally.task();
    }
  }

  /**
   * Starts all tasks, and returns when all of them are parked.
   *
   * @throws LostTaskException if a task does not arrive
   * @throws ProofFailedException if a task does not park
   * @throws NotAvailableException if the kernel refuses a thread
   */
  public void start() throws InterruptedException {
    try {
      for (int i = 0; i < tasks.length; i++) {
        started[i] = on.start(tasks[i]);
      }
      ForkJoinPool.managedBlock(new Arrival(System.nanoTime() + timeoutNanos));
      if (arrived.get() != size) {
        throw new LostTaskException("found " + arrived.get() + " tasks that started; expected " + size);
      }
      requireParked();
    } catch (OutOfMemoryError e) {
      wakeAll();
      throw new NotAvailableException(arrived.get() + " of " + size + " tasks had started: " + e.getMessage());
    } catch (RuntimeException e) {
      wakeAll();
      throw e;
    }
  }

  /**
   * Requires that all tasks are parked now. Nothing wakes them in between, so they are alive at the same time.
   *
   * @throws ProofFailedException if a task does not park, or has ended
   */
  public void requireParked() {
    long deadline = System.nanoTime() + timeoutNanos;
    for (var task : tasks) {
      while (task.hasEnded() || task.thread() == null || task.thread().getState() != Thread.State.WAITING) {
        if (task.hasEnded() || task.thread() == null || System.nanoTime() > deadline) {
          throw new ProofFailedException("found a task " + (task.hasEnded() ? "that has ended" : task.thread() == null
              ? "that has not started" : "in the state " + task.thread().getState()) + "; expected it to be parked");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /**
   * Wakes all tasks, and returns when all of them have ended.
   *
   * @throws LostTaskException if a task was joined and has not ended
   */
  public void wake() throws InterruptedException {
    wakeAll();
    for (var each : started) {
      on.join(each);
    }
    requireEnded();
  }

  private void requireEnded() {
    for (var task : tasks) {
      if (!task.hasEnded()) {
        throw new LostTaskException("a task was joined and had not ended");
      }
    }
  }

  private void wakeAll() {
    woken = true;
    for (var task : tasks) {
      task.wake();
    }
  }

  /** Calls each task on this thread. None parks, because the batch has been woken. */
  public void call() {
    woken = true;
    for (var task : tasks) {
      task.run();
    }
    requireEnded();
  }

  /**
   * Forgets the tasks and their threads. The JVM can keep the last thread for a while after its end, and with it this
   * batch. Then the memory of a later batch would be measured as too small.
   */
  public void forget() {
    tasks = new ParkedTask[0];
    started = new Object[0];
  }

  void arrived() {
    if (arrived.incrementAndGet() == size) {
      LockSupport.unpark(creator);
    }
  }

  boolean isWoken() {
    return woken;
  }

  /**
   * Records the threads of the tasks, which have ended.
   *
   * @param evidence records them
   * @param ownThreads whether each task was in another thread
   * @param threadsEnd whether the threads end with their tasks
   * @throws ProofFailedException if a thread ran two tasks that were alive at the same time, or is left
   */
  public void recordThreads(Evidence evidence, boolean ownThreads, boolean threadsEnd) {
    Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var task : tasks) {
      evidence.task(task.thread());
      threads.add(task.thread());
      if (threadsEnd && task.thread().isAlive()) {
        throw new ProofFailedException("found a thread that is alive after its task; expected it to have ended");
      }
    }
    if (ownThreads && threads.size() != size) {
      throw new ProofFailedException("found " + threads.size() + " threads of " + size
          + " tasks that are alive at the same time; expected one for each");
    }
  }

  /** The creator waits until the last task arrives. A pool adds a worker for it, as for the tasks. */
  private final class Arrival implements ForkJoinPool.ManagedBlocker {

    private final long deadline;

    Arrival(long deadline) {
      this.deadline = deadline;
    }

    @Override
    public boolean block() {
      LockSupport.parkNanos(this, deadline - System.nanoTime());
      return isReleasable();
    }

    @Override
    public boolean isReleasable() {
      return arrived.get() >= size || System.nanoTime() > deadline;
    }
  }
}
