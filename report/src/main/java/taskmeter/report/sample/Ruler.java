package taskmeter.report.sample;

import java.time.Instant;

/** The pieces of work that are measured now and then to see the box drift. */
public enum Ruler {

  ARITHMETIC("arithmetic"),
  PARK("park"),
  CACHE_LINE("cache line");

  private final String text;

  Ruler(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }

  /**
   * A ruler's cost at one time.
   *
   * @param slot the last slot before it, from 0
   * @param value nanoseconds for one operation, above 0
   */
  public record RulerReading(long slot, Instant time, Ruler ruler, double value) {}
}
