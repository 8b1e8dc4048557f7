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

/** Prints the results of a campaign as a first look; the report has the intervals. */
final class ResultsTable {

  private ResultsTable() {}

  /**
   * Prints a line for each cell, or for each cell and runtime if there are several runtimes.
   *
   * @param results the campaign's results
   * @param measures whether the scores are measurements
   */
  static void print(CampaignResults results, boolean measures, PrintStream out) {
    boolean several = results.cells().keySet().stream().map(Cell::runtime).distinct().count() > 1;
    List<Map.Entry<Cell, CampaignResults.CellResult>> rows = new ArrayList<>(results.cells().entrySet());
    if (several) {
      // Groups the runtimes of each cell; the sort is stable
      List<CellKey> keys = rows.stream().map(row -> row.getKey().key()).distinct().toList();
      rows.sort(Comparator.comparingInt(row -> keys.indexOf(row.getKey().key())));
    }
    int width = rows.stream().mapToInt(row -> name(row.getKey(), several).length()).max().orElse(0);
    line(out, width, "cell", "forks", measures ? "score/op" : "smoke run", "fork means");
    for (Map.Entry<Cell, CampaignResults.CellResult> each : rows) {
      CampaignResults.CellResult result = each.getValue();
      List<Double> means = result.forkMeans();
      List<String> notes = new ArrayList<>();
      if (means.size() > 1) {
        notes.add(Nanoseconds.text(Collections.min(means)) + " to " + Nanoseconds.text(Collections.max(means)));
      }
      result.trouble().ifPresent(notes::add);
      OptionalDouble score = result.geometricMean();
      line(out, width, name(each.getKey(), several), Integer.toString(means.size()),
          score.isPresent() ? Nanoseconds.text(score.getAsDouble()) : "-", String.join("; ", notes));
    }
  }

  private static String name(Cell cell, boolean several) {
    return cell.name() + (several ? "  " + cell.kind().title(cell.runtime()) : "");
  }

  private static void line(PrintStream out, int width, String cell, String forks, String score, String notes) {
    String row = "%-" + Math.max(1, width) + "s  %5s  %10s  %s";
    out.print(String.format(Locale.ROOT, row, cell, forks, score, notes).stripTrailing() + "\n");
  }
}
