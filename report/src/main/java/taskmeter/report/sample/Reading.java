package taskmeter.report.sample;

import taskmeter.report.quantity.Unit;

/**
 * What one fork says about a metric other than time.
 *
 * @param slot the fork's slot
 * @param metric the metric's name; its label has the title
 * @param value arithmetic mean of the measured iterations; at least 0
 */
public record Reading(long slot, CellKey cell, String metric, Unit unit, double value) {

  /** The metric of verdicts and costs; it has no readings. */
  public static final String TIME = "time";

  /** Returns the same reading on another runtime. */
  Reading on(String runtime) {
    return new Reading(slot, cell.withRuntime(runtime), metric, unit, value);
  }
}
