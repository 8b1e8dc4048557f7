package taskmeter.campaign.machine;

import java.util.concurrent.locks.LockSupport;

/** Two platform threads that wake each other in turn: what the kernel takes to hand a processor over. */
final class ParkPair {

  static final int ROUND_TRIPS = 250;

  private final ThreadPair pair = ThreadPair.of(this::lead, this::follow);
  private volatile Thread turn = pair.first();
  private long nanos;

  private ParkPair() {}

  /** Runs the pair once, until both threads have ended; in nanoseconds for each round trip. */
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
    // One more, untimed: until it is back, the second thread may still be starting
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
