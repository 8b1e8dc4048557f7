package taskmeter.scenario.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.TaskCount;

/**
 * Verifies when {@code start} returns, and where suspended tasks go. In a batch that is verified, each part that must
 * not run inside {@code start} waits until the whole batch has been started. A part that runs inside {@code start}, on
 * the creator's stack, waits in vain until a timeout, and fails the batch.
 *
 * <p>As a result the whole batch is in the queue at once. One worker takes all of it; the others wait with the task
 * that they have. So the order of the queue shows, with any number of workers and however late they start. In other
 * batches the gate costs one branch, in the baseline too.
 */
public final class StartGate {

  private enum Start { UNKNOWN, DEFERRED, EAGER }

  private final long timeoutNanos;
  private final List<SuspendingTask> batch = new ArrayList<>();
  private final TaskCount tally = new TaskCount();
  private QueueOrder order = new QueueOrder();
  private boolean verifying;
  private boolean createdByWorker;
  private volatile boolean allStarted;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile Start start = Start.UNKNOWN;
  private volatile String violation = "";

  public StartGate() {
    this(TimeUnit.SECONDS.toNanos(10));
  }

  public StartGate(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  /**
   * Runs a batch twice: the first call finds the kind of start, the second verifies it.
   *
   * @throws ProofFailedException if a part ran too early, or a suspended task did not go to the back of the queue
   */
  public Object verify(Callable<Object> body) throws Exception {
    verifying = true;
    try {
      body.call();
      batch.clear();
      order = new QueueOrder();
      begun.set(0);
      allStarted = false;
      Object returned = body.call();
      if (!violation.isEmpty()) {
        throw new ProofFailedException(violation);
      }
      if (start != Start.UNKNOWN) {
        order.requireFirstInFirstOut(batch, start == Start.DEFERRED);
      }
      return returned;
    } finally {
      verifying = false;
    }
  }

  /** The tasks of the last batch that was verified. */
  public List<SuspendingTask> verifiedTasks() {
    return batch;
  }

  /** The number of tasks created so far. */
  public long made() {
    return tally.tasks();
  }

  public void made(SuspendingTask task) {
    tally.task();
    if (verifying) {
      batch.add(task);
    }
  }

  void beforeFirst(SuspendingTask task) {
    if (verifying) {
      order.first(task);
      begun.incrementAndGet();
      if (start == Start.DEFERRED) {
        await(() -> allStarted, "the first part of a deferred task ran inside its start");
        if (!order.isOnTheWorkerThatTakesAll()) {
          await(() -> begun.get() >= batch.size(), "a queued task has not started, or not on its creator's pool");
        }
      }
    }
  }

  void beforeSecond(SuspendingTask task) {
    if (verifying) {
      order.second(task);
      if (start != Start.UNKNOWN) {
        await(() -> allStarted, "the second part of a suspending task ran inside its start");
      }
    }
  }

  public void deferredReturned() {
    if (verifying) {
      start = Start.DEFERRED;
    }
  }

  public void eagerReturned(SuspendingTask task) {
    if (verifying) {
      start = Start.EAGER;
      if (!task.firstHasRun()) {
        violation = "an eager start returned and the task's first part had not run";
      } else if (task.firstRanBeside(Thread.currentThread())) {
        violation = "an eager start ran the task's first part on another thread than its creator's";
      }
    }
  }

  /** The creator has started the whole batch, and joins it next. */
  public void allStarted() {
    if (verifying) {
      order.allStarted(createdByWorker);
      allStarted = true;
    }
  }

  /** Sets whether the creator is a worker, or is mounted on one: the batch is then in its queue. */
  public void createdByWorker(boolean byWorker) {
    createdByWorker = byWorker;
  }

  private void await(BooleanSupplier condition, String timedOut) {
    long deadline = System.nanoTime() + timeoutNanos;
    while (!condition.getAsBoolean() && violation.isEmpty()) {
      if (System.nanoTime() > deadline) {
        violation = timedOut;
      }
      Thread.onSpinWait();
    }
  }
}
