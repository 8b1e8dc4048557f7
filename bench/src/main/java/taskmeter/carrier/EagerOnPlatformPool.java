package taskmeter.carrier;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * A deferred start submits the task to a fixed pool; in an eager start the caller runs it. A suspending task has two
 * halves, and the first half submits the second, to the back of the pool's queue.
 */
final class EagerOnPlatformPool implements EagerTasks<EagerOnPlatformPool.Halves> {

  private final ExecutorService pool;

  EagerOnPlatformPool(ExecutorService pool) {
    this.pool = pool;
  }

  @Override
  public Halves startDeferred(TwoParts task) {
    var halves = new Halves(task, pool);
    pool.execute(halves);
    return halves;
  }

  @Override
  public Halves startEager(TwoParts task) {
    var halves = new Halves(task, pool);
    halves.run();
    return halves;
  }

  @Override
  public void join(Halves started) throws InterruptedException, ExecutionException {
    var second = started.get();
    if (second != Halves.NONE) {
      second.get();
    }
  }

  /** The first half. Its result is the second half, or {@link #NONE}. */
  static final class Halves extends FutureTask<Future<?>> {

    static final Future<?> NONE = CompletableFuture.completedFuture("did not suspend");

    Halves(TwoParts task, ExecutorService pool) {
      super(() -> task.first() ? pool.submit(task::second) : NONE);
    }
  }
}
