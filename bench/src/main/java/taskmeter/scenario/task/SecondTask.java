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

/**
 * Another running task than JMH's, in a pool and on a thread of its own: asked there, a lookup must find another
 * answer.
 */
public final class SecondTask {

  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private SecondTask() {}

  /** Runs a piece within the task, and waits without telling the caller's pool, which would grow for it. */
  public static void run(RunningTask.Task task, Callable<?> piece) throws Exception {
    var future = new FutureTask<Object>(piece::call);
    var left = new CountDownLatch(1);
    var pool = new ForkJoinPool(1);
    try {
      pool.execute(ForkJoinTask.adapt(() -> {
        task.withinChain(future);
        task.forget();
        left.countDown();
      }));
      long deadline = System.nanoTime() + TIMEOUT_NANOS;
      while (left.getCount() > 0) {
        if (System.nanoTime() > deadline) {
          throw new LostTaskException("a lookup within a second task had not ended after ten seconds");
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
