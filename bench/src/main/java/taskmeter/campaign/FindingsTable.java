package taskmeter.campaign;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Prints what a campaign found: a first look, the intervals are the report's. */
final class FindingsTable {
  private FindingsTable() {
  }

  /**
   * Prints a line for each cell.
   *
   * @param findings what was found
   * @param measures whether the scores are measurements
   */
  static void print(Findings findings, boolean measures, PrintStream out) {
    int width = findings.cells().keySet().stream().mapToInt(cell -> cell.name().length()).max().orElse(0);
    line(out, width, "cell", "forks", measures ? "score/op" : "rehearsed", "forks' means");
    for (Map.Entry<Cell, Findings.Found> each : findings.cells().entrySet()) {
      Findings.Found found = each.getValue();
      List<Double> means = found.forkMeans();
      List<String> notes = new ArrayList<>();
      if (means.size() > 1) {
        notes.add(Nanoseconds.text(Collections.min(means)) + " to " + Nanoseconds.text(Collections.max(means)));
      }
      found.trouble().ifPresent(notes::add);
      OptionalDouble score = found.geometricMean();
      line(out, width, each.getKey().name(), Integer.toString(means.size()),
          score.isPresent() ? Nanoseconds.text(score.getAsDouble()) : "-", String.join("; ", notes));
    }
  }

  private static void line(PrintStream out, int width, String cell, String forks, String score, String notes) {
    String row = "%-" + Math.max(1, width) + "s  %5s  %10s  %s";
    out.print(String.format(Locale.ROOT, row, cell, forks, score, notes).stripTrailing() + "\n");
  }
}
