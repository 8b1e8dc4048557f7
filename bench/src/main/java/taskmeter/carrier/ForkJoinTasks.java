package taskmeter.carrier;

import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Fork-join tasks. The creator is a worker of the same pool, so a fork goes to the creator's own queue. */
public final class ForkJoinTasks implements Tasks<ForkJoinTask<?>> {

  /** {@code -Dtaskmeter.queue=fifo}: the pool's local queues are first in, first out, as a loop's queue is. */
  public static final String QUEUE = "taskmeter.queue";

  private static final ForkJoinPool POOL = new ForkJoinPool(
      Carrier.parallelism(),
      ForkJoinPool.defaultForkJoinWorkerThreadFactory,
      (thread, thrown) -> thrown.printStackTrace(),
      System.getProperty(QUEUE, "").equals("fifo"));

  /** The one pool of this JVM. It has no other work than the scenario's. */
  public static ForkJoinPool workers() {
    return POOL;
  }

  @Override
  public ForkJoinTask<?> start(Runnable task) {
    return new Action(task).fork();
  }

  @Override
  public void join(ForkJoinTask<?> started) {
    started.join();
  }

  @Override
  public ExecutorService perTask() {
    throw new NotAvailable("a ForkJoinPool has no thread for each task");
  }

  @Override
  public ExecutorService pool() {
    return POOL;
  }

  @Override
  public EagerTasks<?> eager() {
    return new EagerOnForkJoinPool();
  }

  @Override
  public OptionalInt poolSize() {
    return OptionalInt.of(POOL.getPoolSize());
  }

  private static final class Action extends RecursiveAction {

    private static final long serialVersionUID = 1;
    private final transient Runnable task;

    Action(Runnable task) {
      this.task = task;
    }

    @Override
    protected void compute() {
      task.run();
    }
  }
}
