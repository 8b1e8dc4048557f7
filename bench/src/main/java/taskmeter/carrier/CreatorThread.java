package taskmeter.carrier;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The executor of JMH's worker: one thread, always the same, of the kind that is to create the tasks. Set by {@code
 * -Djmh.executor=CUSTOM -Djmh.executor.class=taskmeter.carrier.CreatorThread -Dtaskmeter.creator=VIRTUAL}.
 *
 * <p>JMH's own {@code FJP} executor would give a pool of one worker, and none at all that schedules virtual threads
 * of ours. The measured body runs <em>on</em> the carrier, so no hand-off is in it.
 *
 * <p>Between iterations the thread parks. It does so without a blocking queue, for those tell a ForkJoinPool to
 * compensate, and the pool would grow beyond its parallelism before anything is measured.
 */
public class CreatorThread extends AbstractExecutorService {

  /** The system property that names the creator's kind, a {@link Carrier}. */
  public static final String CREATOR = "taskmeter.creator";

  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Thread thread;
  private volatile boolean shutDown;

  /** As JMH calls it: the number of threads, which can only be 1, and a prefix for their names. */
  public CreatorThread(int threads, String prefix) {
    if (threads != 1) {
      throw new IllegalArgumentException("threads: found " + threads + ", allowed is 1; leave out -t");
    }
    Runnable loop = () -> within(this::loop);
    Carrier.named(System.getProperty(CREATOR, Carrier.PLATFORM.name())).tasks().startCreator(prefix + "-creator", loop);
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs the thread's whole life; a subclass puts something around it. */
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
