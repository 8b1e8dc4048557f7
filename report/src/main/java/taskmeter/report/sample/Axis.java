package taskmeter.report.sample;

import java.util.Locale;

/** What a label can be of. */
public enum Axis {
  SCENARIO,
  VARIANT,
  CARRIER,
  CREATOR,
  PARAMETER,
  RUNTIME,
  METRIC;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
