package taskmeter.report.simulation;

import java.util.function.Supplier;

/**
 * A line of a table, whose numbers may take long to compute.
 *
 * @param start what the line begins with
 * @param computed whether what follows is computed each time that the text is asked for
 * @param text all of it, without a line break
 */
record TableLine(String start, boolean computed, Supplier<String> text) {

  /** One without numbers, or with numbers that are there already. */
  static TableLine of(String text) {
    return new TableLine(text, false, () -> text);
  }

  /**
   * A row whose numbers are computed when it is asked for them.
   *
   * @param label its first field
   * @param numbers its other fields, with {@code |} between them
   */
  static TableLine row(String label, Supplier<String> numbers) {
    String start = "| " + label + " | ";
    return new TableLine(start, true, () -> start + numbers.get() + " |");
  }
}
