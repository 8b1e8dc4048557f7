package taskmeter.campaign.ruler;

/**
 * Two platform threads that hand a variable to each other and never park: the time of a cache line to another processor
 * and back. It changes if a hypervisor moves its virtual processors further apart. Every cell whose threads share
 * memory then changes too.
 */
final class CacheLine {

  static final int ROUND_TRIPS = 5_000;
  /** Many more spins than a round trip takes. After them the other thread may need this processor. */
  private static final int SPINS = 1_000;

  private final ThreadPair pair = ThreadPair.of(this::lead, this::follow);
  private volatile boolean away;
  private long nanos;

  private CacheLine() {}

  /** Runs the pair until both threads have ended. Returns nanoseconds per round trip. Needs two processors. */
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
    // One round trip more, untimed: the second thread may still be starting
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
