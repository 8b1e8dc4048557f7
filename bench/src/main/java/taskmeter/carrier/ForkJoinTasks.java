package taskmeter.carrier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RecursiveAction;
import taskmeter.carrier.Tasks.Blocking;

/** Fork-join tasks. The creator is a worker of the same pool, so a fork goes to the creator's own queue. */
final class ForkJoinTasks implements Tasks<ForkJoinTask<?>> {

  /** {@code -Dtaskmeter.queue=fifo}: the pool's local queues are first in, first out, as a loop's queue is. */
  public static final String QUEUE = "taskmeter.queue";

  /** The option that sets it. */
  static final String FIFO = "-D" + QUEUE + "=fifo";

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
    return new TaskAction(task).fork();
  }

  @Override
  public void join(ForkJoinTask<?> started) {
    started.join();
  }

  @Override
  public boolean owns(Thread thread) {
    return thread instanceof ForkJoinWorkerThread && ((ForkJoinWorkerThread) thread).getPool() == POOL;
  }

  @Override
  public void startCreator(String name, Runnable life) {
    POOL.execute(life);
  }

  @Override
  public boolean pooled() {
    return true;
  }

  @Override
  public OptionalInt workerCount() {
    return OptionalInt.of(Carrier.parallelism());
  }

  @Override
  public Optional<String> cannotBlock(int tasks, Blocking how) {
    return how != Blocking.MANAGED && tasks > Carrier.parallelism()
        ? Optional.of(tasks + " parties wait without telling a pool of parallelism " + Carrier.parallelism()
            + ": it would never open")
        : Optional.empty();
  }

  @Override
  public ExecutorService perTask() {
    throw new NotAvailableException("a ForkJoinPool has no thread for each task");
  }

  @Override
  public ExecutorService pool() {
    return POOL;
  }

  @Override
  public EagerTasks<?> eager() {
    return new EagerOnForkJoinPool();
  }

  /** The one pool of this JVM goes on. */
  @Override
  public void release(ExecutorService executor) {}

  @Override
  public List<String> eagerArguments() {
    return List.of(FIFO);
  }

  @Override
  public OptionalInt poolSize() {
    return OptionalInt.of(POOL.getPoolSize());
  }

  private static final class TaskAction extends RecursiveAction {

    private static final long serialVersionUID = 1;
    private final transient Runnable task;

    TaskAction(Runnable task) {
      this.task = task;
    }

    @Override
    protected void compute() {
      task.run();
    }
  }
}
