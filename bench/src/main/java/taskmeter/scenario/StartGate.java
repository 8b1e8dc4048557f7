package taskmeter.scenario;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Proves when {@code start} returns. In a batch that proves, a part that must not run inside {@code start} waits for
 * its return: were it inside, on the creator's stack, that would never come. Outside such a batch it costs one branch,
 * in the baseline too.
 */
final class StartGate {

  private enum Start { UNKNOWN, DEFERRED, EAGER }

  private final long timeoutNanos;
  private boolean proving;
  private volatile Start start = Start.UNKNOWN;
  private volatile String violation = "";

  StartGate() {
    this(TimeUnit.SECONDS.toNanos(10));
  }

  StartGate(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  /** Runs a batch twice: the first call tells which kind of start it has, the second proves it. */
  Object proving(Callable<Object> batch) throws Exception {
    proving = true;
    try {
      batch.call();
      Object returned = batch.call();
      if (!violation.isEmpty()) {
        throw new WrongCarrier(violation);
      }
      return returned;
    } finally {
      proving = false;
    }
  }

  void beforeFirst(Pausing task) {
    if (proving && start == Start.DEFERRED) {
      awaitReturn(task, "the first part of a deferred task ran inside its start");
    }
  }

  void beforeSecond(Pausing task) {
    if (proving && start != Start.UNKNOWN) {
      awaitReturn(task, "the second part of a suspending task ran inside its start");
    }
  }

  void deferredReturned(Pausing task) {
    if (proving) {
      start = Start.DEFERRED;
      task.startReturned = true;
    }
  }

  void eagerReturned(Pausing task) {
    if (proving) {
      start = Start.EAGER;
      if (!task.firstHasRun()) {
        violation = "an eager start returned and the task's first part had not run";
      } else if (task.firstRanBeside(Thread.currentThread())) {
        violation = "an eager start ran the task's first part on another thread than its creator's";
      }
      task.startReturned = true;
    }
  }

  private void awaitReturn(Pausing task, String otherwise) {
    long deadline = System.nanoTime() + timeoutNanos;
    while (!task.startReturned && violation.isEmpty()) {
      if (System.nanoTime() > deadline) {
        violation = otherwise;
      }
      Thread.onSpinWait();
    }
  }
}
