package taskmeter.carrier;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A pool for tasks that suspend by returning, as coroutines on a loop do. A task has several parts; when the event that
 * it waits for has happened, its next part is queued. So a task that waits occupies no thread of the pool, and parents
 * that wait for their children cannot block it.
 *
 * <p>One more thread is the timer. It only queues parts whose delay is over, and runs none.
 */
public final class PartsPool {

  private final Executor pool;
  private final BooleanSupplier runOne;
  private final Runnable end;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
    var thread = new Thread(task, "timer of a pool");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * Creates one.
   *
   * @param pool runs the parts
   * @param runOne runs one queued part on the calling thread; false if there is none, or if the caller cannot run parts
   * @param end ends the pool
   */
  public PartsPool(Executor pool, BooleanSupplier runOne, Runnable end) {
    this.pool = pool;
    this.runOne = runOne;
    this.end = end;
  }

  /** Queues a part. */
  public void queue(Runnable part) {
    pool.execute(part);
  }

  /** Queues a part after a delay. */
  public void queueAfter(long millis, Runnable part) {
    timer.schedule(() -> pool.execute(part), millis, TimeUnit.MILLISECONDS);
  }

  /** Waits until the future is complete. A creator that is a worker of the pool runs queued parts meanwhile. */
  public void await(CompletableFuture<?> future) throws InterruptedException, ExecutionException {
    while (!future.isDone() && runOne.getAsBoolean()) {
      continue;
    }
    future.get();
  }

  /** Ends the timer, and the pool if it belongs to this object. */
  public void close() {
    timer.shutdownNow();
    end.run();
  }
}
