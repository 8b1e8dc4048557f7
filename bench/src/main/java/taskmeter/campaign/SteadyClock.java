package taskmeter.campaign;

import java.time.Instant;
import java.time.InstantSource;

/** Wall-clock time that no adjustment of the clock can make jump: durations between its instants are true. */
final class SteadyClock implements InstantSource {

  private final Instant start = Instant.now();
  private final long origin = System.nanoTime();

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - origin);
  }
}
