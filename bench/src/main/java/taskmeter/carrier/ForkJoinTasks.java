package taskmeter.carrier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ThreadFactory;
import taskmeter.carrier.Tasks.Blocking;

/** Fork-join tasks. The creator is a worker of the same pool, so a fork goes to the creator's own queue. */
final class ForkJoinTasks implements Tasks<ForkJoinTask<?>> {

  /** {@code -Dtaskmeter.queue=fifo} makes the pool's local queues first in, first out, as the queue of a loop is. */
  public static final String QUEUE = "taskmeter.queue";

  /** The JVM option for queues that are first in, first out. */
  static final String FIFO = "-D" + QUEUE + "=fifo";

  /** MAX_CAP of ForkJoinPool. */
  private static final int MOST_WORKERS = 32_767;

  private static final ForkJoinPool POOL = new ForkJoinPool(
      Carrier.parallelism(),
      ForkJoinPool.defaultForkJoinWorkerThreadFactory,
      (thread, thrown) -> thrown.printStackTrace(),
      System.getProperty(QUEUE, "").equals("fifo"));

  /** The pool of this JVM's tasks. It runs the tasks of the scenario and nothing else. */
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
    if (!(thread instanceof ForkJoinWorkerThread)) {
      return false;
    }
    var pool = ((ForkJoinWorkerThread) thread).getPool();
    return pool == POOL || pool instanceof RunnerPool;
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

  /** The pool adds a worker for each managed blocker. It refuses a task that would block beyond its last worker. */
  @Override
  public Optional<String> cannotBlock(int tasks, Blocking how) {
    if (tasks > MOST_WORKERS) {
      return Optional.of("a task that waits blocks a worker, and a ForkJoinPool has at most " + MOST_WORKERS
          + " workers");
    }
    return how != Blocking.MANAGED && tasks > Carrier.parallelism()
        ? Optional.of(tasks + " parties would block a pool of parallelism " + Carrier.parallelism()
            + " that does not grow for them: the barrier would never open")
        : Optional.empty();
  }

  @Override
  public ExecutorService perTask() {
    throw new NotAvailableException("a ForkJoinPool has no thread for each task");
  }

  @Override
  public Optional<ThreadFactory> scopeThreads() {
    throw new NotAvailableException("a StructuredTaskScope starts a thread for each task; a ForkJoinPool has none");
  }

  @Override
  public ExecutorService pool() {
    return POOL;
  }

  @Override
  public ExecutorService runner() {
    return new RunnerPool();
  }

  @Override
  public PartsPool parts() {
    return new PartsPool(POOL, QueuedTasks::runOne, () -> {});
  }

  /** Tells the pool that the task blocks, so that the pool can add a worker. */
  @Override
  public void sleep(long millis) throws InterruptedException {
    ForkJoinPool.managedBlock(new Sleep(millis));
  }

  @Override
  public EagerTasks<?> eager() {
    return new EagerOnForkJoinPool();
  }

  /** Does nothing: the pool serves the whole JVM. */
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

  /** A pool of one worker that is opened and closed. Its class is how a worker of it is recognized. */
  private static final class RunnerPool extends ForkJoinPool {

    RunnerPool() {
      super(1);
    }
  }

  private static final class Sleep implements ForkJoinPool.ManagedBlocker {

    private final long millis;
    private boolean over;

    Sleep(long millis) {
      this.millis = millis;
    }

    @Override
    public boolean block() throws InterruptedException {
      Thread.sleep(millis);
      over = true;
      return true;
    }

    @Override
    public boolean isReleasable() {
      return over;
    }
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
