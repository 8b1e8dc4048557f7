package taskmeter.campaign;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.message.Nanoseconds;

/** Prints what a campaign found: a first look, the intervals are the report's. */
final class ResultsTable {

  private ResultsTable() {}

  /**
   * Prints a line for each cell, and each runtime where there are several.
   *
   * @param findings what was found
   * @param measures whether the scores are measurements
   */
  static void print(CampaignResults findings, boolean measures, PrintStream out) {
    boolean several = findings.cells().keySet().stream().map(Cell::runtime).distinct().count() > 1;
    List<Map.Entry<Cell, CampaignResults.Found>> rows = new ArrayList<>(findings.cells().entrySet());
    if (several) {
      // The runtimes of a cell below each other; the sort keeps their order
      List<CellKey> keys = rows.stream().map(row -> row.getKey().key()).distinct().toList();
      rows.sort(Comparator.comparingInt(row -> keys.indexOf(row.getKey().key())));
    }
    int width = rows.stream().mapToInt(row -> name(row.getKey(), several).length()).max().orElse(0);
    line(out, width, "cell", "forks", measures ? "score/op" : "rehearsed", "forks' means");
    for (Map.Entry<Cell, CampaignResults.Found> each : rows) {
      CampaignResults.Found found = each.getValue();
      List<Double> means = found.forkMeans();
      List<String> notes = new ArrayList<>();
      if (means.size() > 1) {
        notes.add(Nanoseconds.text(Collections.min(means)) + " to " + Nanoseconds.text(Collections.max(means)));
      }
      found.trouble().ifPresent(notes::add);
      OptionalDouble score = found.geometricMean();
      line(out, width, name(each.getKey(), several), Integer.toString(means.size()),
          score.isPresent() ? Nanoseconds.text(score.getAsDouble()) : "-", String.join("; ", notes));
    }
  }

  private static String name(Cell cell, boolean several) {
    return cell.name() + (several ? "  JDK " + cell.runtime() : "");
  }

  private static void line(PrintStream out, int width, String cell, String forks, String score, String notes) {
    String row = "%-" + Math.max(1, width) + "s  %5s  %10s  %s";
    out.print(String.format(Locale.ROOT, row, cell, forks, score, notes).stripTrailing() + "\n");
  }
}
