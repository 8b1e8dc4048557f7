package taskmeter.campaign.box;

import java.util.concurrent.locks.LockSupport;

/** Two platform threads that wake each other in turn: what the kernel takes to hand a processor over. */
final class ParkPair {
  static final int ROUND_TRIPS = 250;

  private final Thread first = Thread.ofPlatform().daemon().name("ruler-first").unstarted(this::lead);
  private final Thread second = Thread.ofPlatform().daemon().name("ruler-second").unstarted(this::follow);
  private volatile Thread turn = first;
  private long nanos;

  private ParkPair() {
  }

  /** Runs the pair once, until both threads have ended; in nanoseconds for each round trip. */
  static double time() {
    ParkPair pair = new ParkPair();
    pair.second.start();
    pair.first.start();
    joinAll(pair.first, pair.second);
    return (double) pair.nanos / ROUND_TRIPS;
  }

  private void lead() {
    handOver(second);
    await(first);
    long start = System.nanoTime();
    for (int trip = 0; trip < ROUND_TRIPS; trip++) {
      handOver(second);
      await(first);
    }
    nanos = System.nanoTime() - start;
  }

  private void follow() {
    // One more, untimed: until it is back, the second thread may still be starting
    for (int trip = 0; trip <= ROUND_TRIPS; trip++) {
      await(second);
      handOver(first);
    }
  }

  private void handOver(Thread to) {
    turn = to;
    LockSupport.unpark(to);
  }

  private void await(Thread self) {
    while (turn != self) {
      LockSupport.park(this);
    }
  }

  /** Interrupted or not: the pair ends by itself soon, and must not run on beside a fork. */
  private static void joinAll(Thread... threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
