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
 *
 * <p>A creator that is a virtual thread can be unmounted while it starts the batch, for example while another thread
 * initializes a class (JDK 26 and later, <a href="https://bugs.openjdk.org/browse/JDK-8369238">JDK-8369238</a>). The
 * parts that wait then hold all workers, so the creator cannot continue, and the batch shows nothing. Therefore a batch
 * that reached its timeout is verified again. A part that runs inside {@code start} reaches the timeout each time.
 */
public final class StartGate {

  private enum Start { UNKNOWN, DEFERRED, EAGER }

  /** The share of the timeout that each attempt to verify a batch has. */
  private static final double[] ATTEMPTS = {0.1, 0.3, 1};

  private final long timeoutNanos;
  private long attemptNanos;
  private int calls;
  private final List<SuspendingTask> batch = new ArrayList<>();
  private final TaskCount tally = new TaskCount();
  private QueueOrder order = new QueueOrder();
  private boolean verifying;
  private boolean createdByWorker;
  private volatile boolean allStarted;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile Start start = Start.UNKNOWN;
  private volatile String violation = "";
  private volatile boolean timedOut;

  public StartGate() {
    this(TimeUnit.SECONDS.toNanos(10));
  }

  public StartGate(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  /**
   * Runs a batch until it is verified: the first call finds the kind of start, the second verifies it, and further
   * ones follow if it reached its timeout.
   *
   * @throws ProofFailedException if a part ran too early, or a suspended task did not go to the back of the queue
   */
  public Object verify(Callable<Object> body) throws Exception {
    verifying = true;
    calls = 0;
    try {
      Object returned = call(body);
      for (double share : ATTEMPTS) {
        attemptNanos = (long) (share * timeoutNanos);
        returned = call(body);
        if (!timedOut) {
          break;
        }
      }
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

  private Object call(Callable<Object> body) throws Exception {
    batch.clear();
    order = new QueueOrder();
    begun.set(0);
    allStarted = false;
    timedOut = false;
    violation = "";
    calls++;
    return body.call();
  }

  /** The number of times that the last {@link #verify} called the body. */
  public int calls() {
    return calls;
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

  private void await(BooleanSupplier condition, String expired) {
    long deadline = System.nanoTime() + attemptNanos;
    while (!condition.getAsBoolean() && violation.isEmpty()) {
      if (System.nanoTime() > deadline) {
        timedOut = true;
        violation = expired;
      }
      Thread.onSpinWait();
    }
  }
}
