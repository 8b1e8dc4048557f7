package taskmeter.campaign.machine;

/**
 * Two platform threads that hand a variable to each other and never park: what a cache line takes to the other
 * processor and back. A hypervisor that moves its processors apart changes it, and with it every cell whose threads
 * share memory.
 */
final class CacheLine {

  static final int ROUND_TRIPS = 5_000;
  /** Far more than a round trip takes; whoever waits longer may stand in the way of the other thread. */
  private static final int SPINS = 1_000;

  private final ThreadPair pair = ThreadPair.of(this::lead, this::follow);
  private volatile boolean away;
  private long nanos;

  private CacheLine() {}

  /**
   * Runs the pair once, until both threads have ended; in nanoseconds for each round trip. With one processor that is
   * no way to another one: ask first.
   */
  static double time() {
    CacheLine line = new CacheLine();
    line.pair.run();
    return (double) line.nanos / ROUND_TRIPS;
  }

  private void lead() {
    thereAndBack();
    long start = System.nanoTime();
    for (int trip = 0; trip < ROUND_TRIPS; trip++) {
      thereAndBack();
    }
    nanos = System.nanoTime() - start;
  }

  private void thereAndBack() {
    away = true;
    await(false);
  }

  private void follow() {
    // One more, untimed: until it is back, the second thread may still be starting
    for (int trip = 0; trip <= ROUND_TRIPS; trip++) {
      await(true);
      away = false;
    }
  }

  private void await(boolean wanted) {
    for (int spins = 0; away != wanted; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
