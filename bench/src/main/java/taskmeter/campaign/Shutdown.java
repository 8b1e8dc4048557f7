package taskmeter.campaign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A request to end the campaign early. SIGINT and SIGTERM start the JVM's shutdown; the hook here kills the running
 * fork, and then delays the shutdown until the campaign has written its last rows.
 */
final class Shutdown implements AutoCloseable {

  private static final long LAST_ROWS_MS = 10_000;
  private static final long KILL_AGAIN_MS = 100;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Runnable endFork;
  private final Duration spread;

  /**
   * Creates a shutdown that is not requested yet.
   *
   * @param endFork kills the running fork, if there is one; called more than once
   * @param spread the longest time between a signal that kills the fork and the same signal in this JVM
   */
  Shutdown(Runnable endFork, Duration spread) {
    this.endFork = endFork;
    this.spread = spread;
  }

  /** Listens for the JVM's shutdown. */
  Shutdown listening() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::request, "taskmeter-interruption"));
    return this;
  }

  /** Requests the end and waits until {@link #close} is called, for a limited time. */
  void request() {
    requested.countDown();
    try {
      // A fork can start just after the first attempt
      for (long waited = 0; waited < LAST_ROWS_MS; waited += KILL_AGAIN_MS) {
        if (finished.getCount() == 0) {
          return;
        }
        endFork.run();
        if (finished.await(KILL_AGAIN_MS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean requested() {
    return requested.getCount() == 0;
  }

  /**
   * Whether the end is requested now, or soon. A signal to the whole process group can kill the fork before it reaches
   * this JVM; such a fork was interrupted and has not failed.
   */
  boolean requestedSoon() {
    try {
      return requested.await(spread.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Tells a waiting {@link #request} that all rows are written. */
  @Override
  public void close() {
    finished.countDown();
  }
}
