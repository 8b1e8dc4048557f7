package taskmeter.campaign.machine;

import java.util.OptionalLong;

/**
 * Adds up for how long watched processes were paused. A watcher wakes at equal intervals and gives a sample each time.
 * If the watcher itself wakes late, it was stopped together with the processes, unless it waited for a processor.
 */
final class PauseCount {

  static final long PERIOD_NANOS = 100_000_000;

  /** A shorter delay is normal: the watcher reads files, and the JVM stops for a moment. */
  private static final long LATE_NANOS = 50_000_000;
  /** If the kernel does not say how long the watcher waited for a processor, a busy machine explains this much. */
  private static final long LATE_IF_UNKNOWN_NANOS = 1_000_000_000;

  private long last;
  private OptionalLong waited;
  private long paused;

  /**
   * Begins to count.
   *
   * @param now the time, in nanoseconds
   * @param waited how long the watcher has waited for a processor so far, in nanoseconds; empty if it is unknown
   */
  PauseCount(long now, OptionalLong waited) {
    this.last = now;
    this.waited = waited;
  }

  /**
   * Adds a sample.
   *
   * @param now the time, in nanoseconds
   * @param waitedNow how long the watcher has waited for a processor so far, in nanoseconds; empty if it is unknown
   * @param stopped whether a signal or a debugger has stopped a watched process
   */
  void sample(long now, OptionalLong waitedNow, boolean stopped) {
    boolean known = waitedNow.isPresent() && waited.isPresent();
    long late = now - last - PERIOD_NANOS - (known ? waitedNow.getAsLong() - waited.getAsLong() : 0);
    if (late > (known ? LATE_NANOS : LATE_IF_UNKNOWN_NANOS)) {
      paused += late;
    } else if (stopped) {
      paused += now - last;
    }
    last = now;
    waited = waitedNow;
  }

  /** The time so far, in nanoseconds. */
  long nanos() {
    return paused;
  }
}
