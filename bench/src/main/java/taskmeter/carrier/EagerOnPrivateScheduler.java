package taskmeter.carrier;

import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Virtual threads on a scheduler of our own, which runs a thread's first continuation on the creating thread where
 * the start is eager, and queues it where it is deferred. Everything else is the same for both.
 *
 * <p>The JDK lets no virtual thread mount another one, so the creator is a worker of the pool that schedules the
 * children, as asyncio's loop thread is. While it waits it runs what is queued, as that loop does; a worker that
 * slept instead would leave the children to its neighbours, and on one processor to nobody.
 *
 * <p>A scheduler can be set only by a private constructor, there on JDK 21 to 28, which needs {@code --add-opens
 * java.base/java.lang=ALL-UNNAMED}. A continuation that is resumed goes to the back of the pool's queue, never to
 * the thread that resumed it.
 */
final class EagerOnPrivateScheduler implements EagerTasks<Thread> {

  private static final String BUILDER = "java.lang.ThreadBuilders$VirtualThreadBuilder";

  private static final Thread NOBODY = new Thread("nobody");

  private final ForkJoinPool pool;
  private final Object builder;
  private final StartCounts starts = new StartCounts();

  /** The creator while it starts a task eagerly. Only the creator writes it, and no other thread equals it. */
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
      throw new NotAvailableException("an eager start needs a scheduler of our own, and this JVM refuses it: " + e);
    }
  }
}
