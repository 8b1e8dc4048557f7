package taskmeter.carrier;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The executor of JMH's worker: a single thread of the kind that creates the tasks. Set it with {@code
 * -Djmh.executor=CUSTOM -Djmh.executor.class=taskmeter.carrier.CreatorThread -Dtaskmeter.creator=VIRTUAL}.
 *
 * <p>The measured body then runs <em>on</em> the carrier, without a hand-off. JMH's own {@code FJP} executor is a pool
 * of one worker, and does not schedule our virtual threads.
 *
 * <p>Between iterations the thread parks. It uses no blocking queue: a blocking queue tells a ForkJoinPool to
 * compensate, and the pool would grow beyond its parallelism before the measurement.
 */
public class CreatorThread extends AbstractExecutorService {

  /** The system property that names the creator's kind, a {@link Carrier}. */
  public static final String CREATOR = "taskmeter.creator";

  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Thread thread;
  private volatile boolean shutDown;

  /** For JMH: the number of threads, which must be 1, and a prefix for their names. */
  public CreatorThread(int threads, String prefix) {
    if (threads != 1) {
      throw new IllegalArgumentException("threads: found " + threads + "; expected 1; remove -t");
    }
    Runnable loop = () -> within(this::loop);
    Carrier.named(System.getProperty(CREATOR, Carrier.PLATFORM.name())).tasks().startCreator(prefix + "-creator", loop);
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs the thread's whole life. A subclass may run it inside a context of its own. */
  protected void within(Runnable life) {
    life.run();
  }

  private void loop() {
    thread = Thread.currentThread();
    started.countDown();
    while (!shutDown || !jobs.isEmpty()) {
      var job = jobs.poll();
      if (job == null) {
        LockSupport.park(this);
      } else {
        job.run();
      }
    }
    ended.countDown();
  }

  @Override
  public void execute(Runnable job) {
    jobs.add(job);
    LockSupport.unpark(thread);
  }

  @Override
  public void shutdown() {
    shutDown = true;
    LockSupport.unpark(thread);
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    thread.interrupt();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutDown;
  }

  @Override
  public boolean isTerminated() {
    return ended.getCount() == 0;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return ended.await(timeout, unit);
  }
}
