package taskmeter.campaign.ruler;

import java.util.concurrent.locks.LockSupport;

/** Two platform threads that unpark each other in turn: the time that the kernel needs to wake a thread. */
final class ParkPair {

  static final int ROUND_TRIPS = 250;

  private final ThreadPair pair = ThreadPair.of(this::lead, this::follow);
  private volatile Thread turn = pair.first();
  private long nanos;

  private ParkPair() {}

  /** Runs the pair until both threads have ended. Returns nanoseconds per round trip. */
  static double time() {
    ParkPair park = new ParkPair();
    park.pair.run();
    return (double) park.nanos / ROUND_TRIPS;
  }

  private void lead() {
    handOver(pair.second());
    await(pair.first());
    long start = System.nanoTime();
    for (int trip = 0; trip < ROUND_TRIPS; trip++) {
      handOver(pair.second());
      await(pair.first());
    }
    nanos = System.nanoTime() - start;
  }

  private void follow() {
    // One round trip more, untimed: the second thread may still be starting
    for (int trip = 0; trip <= ROUND_TRIPS; trip++) {
      await(pair.second());
      handOver(pair.first());
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
}
