package taskmeter.report.sample;

import java.time.Instant;

/** The rulers: fixed reference workloads that are measured repeatedly to detect drift of the machine. */
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
   * The cost of a ruler at one time.
   *
   * @param slot the last slot before the reading; 0 before the first slot
   * @param value nanoseconds for one operation, above 0
   */
  public record RulerReading(long slot, Instant time, Ruler ruler, double value) {}
}
