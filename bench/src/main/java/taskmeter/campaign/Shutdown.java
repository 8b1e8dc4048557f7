package taskmeter.campaign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to end a campaign early. SIGINT and SIGTERM reach a JVM as its shutdown: the hook here ends the fork in
 * flight and then holds the JVM until the campaign has written its last rows.
 */
final class Shutdown implements AutoCloseable {

  private static final long LAST_ROWS_MS = 10_000;
  private static final long KILL_AGAIN_MS = 100;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Runnable endFork;
  private final Duration spread;

  /**
   * An interruption that has not happened.
   *
   * @param endFork ends the fork in flight, if there is one; called more than once
   * @param spread within this a signal that has ended a fork reaches this JVM too
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

  /** Asks for the end and waits until {@link #close} says that everything is written, or a while. */
  void request() {
    requested.countDown();
    try {
      // A fork can start just after the first try
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
   * Whether an end is asked for, now or soon. A signal that goes to the whole process group can end the fork before
   * this JVM has heard of it; such a fork was interrupted, it has not failed.
   */
  boolean requestedSoon() {
    try {
      return requested.await(spread.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Everything is written. */
  @Override
  public void close() {
    finished.countDown();
  }
}
