package taskmeter.scenario.proof;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Releases a body that does not return, so that its fork ends with a reason and not by the watchdog. */
public final class Guard {

  private Guard() {}

  /**
   * Calls a body.
   *
   * @param timeoutNanos how long the body may take
   * @param release called once if it takes longer, by another thread
   */
  public static <T> T call(long timeoutNanos, Runnable release, Callable<T> body) throws Exception {
    var returned = new CountDownLatch(1);
    var guard = new Thread(() -> {
      try {
        if (!returned.await(timeoutNanos, TimeUnit.NANOSECONDS)) {
          release.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, "guard");
    guard.setDaemon(true);
    guard.start();
    try {
      return body.call();
    } finally {
      returned.countDown();
    }
  }
}
