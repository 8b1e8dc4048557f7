package taskmeter.scenario.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taskmeter.scenario.proof.LostTaskException;

/** A second running task, in a pool and on a thread of its own. A lookup must find another result there. */
public final class SecondTask {

  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private SecondTask() {}

  /** Runs an action in the task, and waits without a {@code ManagedBlocker}: the caller's pool must not grow. */
  public static void run(RunningTask.Task task, Callable<?> action) throws Exception {
    var future = new FutureTask<Object>(action::call);
    var ended = new CountDownLatch(1);
    var pool = new ForkJoinPool(1);
    try {
      pool.execute(ForkJoinTask.adapt(() -> {
        task.withinChain(future);
        task.forget();
        ended.countDown();
      }));
      long deadline = System.nanoTime() + TIMEOUT_NANOS;
      while (ended.getCount() > 0) {
        if (System.nanoTime() > deadline) {
          throw new LostTaskException("a lookup in a second task has not ended after ten seconds");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    } finally {
      pool.shutdown();
    }
  }
}
