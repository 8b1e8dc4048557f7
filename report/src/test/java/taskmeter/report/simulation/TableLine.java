package taskmeter.report.simulation;

import java.util.function.Supplier;

/**
 * A line of a table, whose numbers may take long to compute.
 *
 * @param start the start of the line
 * @param computed whether the rest of the line is computed by each call of {@code text}
 * @param text the whole line, without a line break
 */
record TableLine(String start, boolean computed, Supplier<String> text) {

  /** A line without numbers, or with known numbers. */
  static TableLine of(String text) {
    return new TableLine(text, false, () -> text);
  }

  /**
   * A row whose numbers are computed on demand.
   *
   * @param label its first field
   * @param numbers its other fields, with {@code |} between them
   */
  static TableLine row(String label, Supplier<String> numbers) {
    String start = "| " + label + " | ";
    return new TableLine(start, true, () -> start + numbers.get() + " |");
  }
}
