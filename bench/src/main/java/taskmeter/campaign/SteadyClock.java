package taskmeter.campaign;

import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that ignores adjustments of the system clock, so that differences of its instants are durations. */
final class SteadyClock implements InstantSource {

  private final Instant start = Instant.now();
  private final long origin = System.nanoTime();

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - origin);
  }
}
