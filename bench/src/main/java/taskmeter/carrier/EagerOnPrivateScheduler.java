package taskmeter.carrier;

import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Virtual threads on a private scheduler. In an eager start it runs the thread's first continuation on the creator; in
 * a deferred start it queues the continuation. Everything else is the same for both.
 *
 * <p>In the JDK a virtual thread cannot mount another one. So the creator is a worker of the pool that schedules the
 * children, as the loop thread is in asyncio. While it waits it runs queued tasks, as that loop does. If it slept
 * instead, other workers would have to run the children, and on one processor there are none.
 *
 * <p>Only a private constructor of JDK 21 to 28 sets a scheduler. It needs {@code --add-opens
 * java.base/java.lang=ALL-UNNAMED}. A resumed continuation goes to the back of the pool's queue, never directly to the
 * thread that resumed it.
 */
final class EagerOnPrivateScheduler implements EagerTasks<Thread> {

  private static final String BUILDER = "java.lang.ThreadBuilders$VirtualThreadBuilder";

  private static final Thread NOBODY = new Thread("nobody");

  private final ForkJoinPool pool;
  private final Object builder;
  private final StartCounts starts = new StartCounts();

  /** The creator while it starts a task eagerly. Only the creator writes it, so other threads never see themselves. */
  private Thread mounting = NOBODY;

  EagerOnPrivateScheduler(ForkJoinPool pool) {
    this.pool = pool;
    builder = builder(this::schedule);
  }

  private void schedule(Runnable continuation) {
    if (mounting == Thread.currentThread()) {
      mounting = NOBODY;
      starts.onCreator();
      continuation.run();
    } else {
      starts.queued();
      pool.execute(continuation);
    }
  }

  @Override
  public Thread startDeferred(TwoParts task) {
    var thread = Java21.unstarted(builder, task);
    thread.start();
    return thread;
  }

  @Override
  public Thread startEager(TwoParts task) {
    var thread = Java21.unstarted(builder, task);
    mounting = Thread.currentThread();
    thread.start();
    return thread;
  }

  @Override
  public void join(Thread started) throws InterruptedException {
    while (started.isAlive()) {
      if (!QueuedTasks.runOne()) {
        started.join();
      }
    }
  }

  @Override
  public Optional<StartCounts> starts() {
    return Optional.of(starts);
  }

  private static Object builder(Executor scheduler) {
    try {
      Constructor<?> constructor = Class.forName(BUILDER).getDeclaredConstructor(Executor.class);
      constructor.setAccessible(true);
      return constructor.newInstance(scheduler);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new NotAvailableException("an eager start needs a private scheduler, which this JVM rejects: " + e);
    }
  }
}
