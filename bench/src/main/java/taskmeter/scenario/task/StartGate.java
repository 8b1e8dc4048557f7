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
 * Proves when {@code start} returns, and where a suspended task goes. In a batch that proves, a part that must not run
 * inside {@code start} waits until the whole batch has been started: were it inside, on the creator's stack, that would
 * never come. So the batch stands in the queue as a whole. One worker alone then takes it from there, the others wait
 * with the task that they have: so the order of the queue shows, however many workers there are and however late one of
 * them comes. Outside such a batch it costs one branch, in the baseline too.
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

  /** Runs a batch twice: the first call tells which kind of start it has, the second proves it. */
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

  /** The tasks of the last batch that proved. */
  public List<SuspendingTask> verifiedTasks() {
    return batch;
  }

  /** Tasks that were made so far. */
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
          await(() -> begun.get() >= batch.size(), "a queued task has not begun, or not on its creator's pool");
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

  /** The creator has started the whole batch, and will wait for it. */
  public void allStarted() {
    if (verifying) {
      order.allStarted(createdByWorker);
      allStarted = true;
    }
  }

  /** Whether the creator is one of the workers, or is mounted on one: then the batch stands in its queue. */
  public void createdByWorker(boolean byWorker) {
    createdByWorker = byWorker;
  }

  private void await(BooleanSupplier condition, String otherwise) {
    long deadline = System.nanoTime() + timeoutNanos;
    while (!condition.getAsBoolean() && violation.isEmpty()) {
      if (System.nanoTime() > deadline) {
        violation = otherwise;
      }
      Thread.onSpinWait();
    }
  }
}
