package taskmeter.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.campaign.CampaignResults.CellResult;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.message.Nanoseconds;
import taskmeter.campaign.message.ThreeDigits;

/**
 * Formats scores as a first look, while a campaign runs and at its end; the report has the intervals and the verdicts.
 *
 * @param results the results so far
 * @param several whether there are several runtimes
 */
record ResultsTable(CampaignResults results, boolean several) {

  /** The longest table while a campaign runs. */
  private static final int SHORT = 24;

  static ResultsTable of(CampaignResults results) {
    return new ResultsTable(results, results.cells().keySet().stream().map(Cell::runtime).distinct().count() > 1);
  }

  /** {@code Meeting.latch VIRTUAL on JDK 25: 0.910 ns (0.890 ns to 0.920 ns, 3 forks); 0.955 × JDK 17 so far}. */
  String score(Cell cell) {
    CellResult result = results.cells().get(cell);
    int forks = result.forkMeans().size();
    return cell.onRuntime() + ": " + score(result) + " (" + range(result).map(range -> range + ", ").orElse("") + forks
        + (forks == 1 ? " fork)" : " forks)") + ratio(cell).map(ratio -> "; " + ratio + " so far").orElse("");
  }

  /**
   * The lines of the table at the end.
   *
   * @param measures whether the scores are measurements
   * @return a header, and a line for each cell and runtime with a fork, or with a failure; empty if there is none
   */
  List<String> all(boolean measures) {
    List<Cell> rows = grouped().values().stream().flatMap(List::stream).filter(cell -> {
      CellResult result = results.cells().get(cell);
      return !result.forkMeans().isEmpty() || result.failure().isPresent();
    }).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    int width = rows.stream().mapToInt(row -> name(row).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(line(width, "cell", "forks", measures ? "score/op" : "smoke run", "fork means"
        + (several ? "; ratio" : "")));
    for (Cell cell : rows) {
      CellResult result = results.cells().get(cell);
      List<String> notes = new ArrayList<>();
      range(result).ifPresent(notes::add);
      ratio(cell).ifPresent(notes::add);
      result.failure().map("failed: "::concat).ifPresent(notes::add);
      lines.add(line(width, name(cell), Integer.toString(result.forkMeans().size()), score(result),
          String.join("; ", notes)));
    }
    return lines;
  }

  /** A short table while the campaign runs: the headline cells, or the first cells if none was selected. */
  List<String> headline() {
    Map<CellKey, List<Cell>> rows = grouped();
    rows.values().removeIf(cells -> cells.stream().allMatch(cell -> results.cells().get(cell).forkMeans().isEmpty()));
    if (rows.values().stream().anyMatch(cells -> cells.getFirst().profile() == Profile.QUICK)) {
      rows.values().removeIf(cells -> cells.getFirst().profile() != Profile.QUICK);
    }
    List<Cell> columns = new ArrayList<>();
    results.cells().keySet().stream()
        .filter(cell -> columns.stream().noneMatch(column -> column.runtime().equals(cell.runtime())))
        .forEach(columns::add);
    int width = rows.keySet().stream().mapToInt(key -> key.name().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(row(width, "cell", columns.stream().map(cell -> cell.kind().title(cell.runtime())).toList()));
    rows.entrySet().stream().limit(SHORT).forEach(each -> lines.add(row(width, each.getKey().name(), columns.stream()
        .map(column -> each.getValue().stream().filter(cell -> cell.runtime().equals(column.runtime())).findFirst()
            .map(cell -> score(results.cells().get(cell))).orElse("-")).toList())));
    if (rows.size() > SHORT) {
      lines.add("and " + (rows.size() - SHORT) + " cells more");
    }
    return lines;
  }

  /** The cells of each key, in the order of the results. */
  private Map<CellKey, List<Cell>> grouped() {
    Map<CellKey, List<Cell>> groups = new LinkedHashMap<>();
    results.cells().keySet().forEach(cell -> groups.computeIfAbsent(cell.key(), key -> new ArrayList<>()).add(cell));
    return groups;
  }

  private static String score(CellResult result) {
    OptionalDouble score = result.geometricMean();
    return score.isPresent() ? Nanoseconds.text(score.getAsDouble()) : "-";
  }

  private static Optional<String> range(CellResult result) {
    List<Double> means = result.forkMeans();
    return means.size() < 2 ? Optional.empty()
        : Optional.of(Nanoseconds.text(Collections.min(means)) + " to " + Nanoseconds.text(Collections.max(means)));
  }

  private Optional<String> ratio(Cell cell) {
    Optional<Cell> first = results.first(cell).filter(each -> !each.equals(cell));
    OptionalDouble ratio = first.map(each -> results.cells().get(cell).ratioTo(results.cells().get(each)))
        .orElse(OptionalDouble.empty());
    return ratio.isEmpty() ? Optional.empty()
        : first.map(each -> ThreeDigits.text(ratio.getAsDouble()) + " × " + each.kind().title(each.runtime()));
  }

  private String name(Cell cell) {
    return cell.name() + (several ? "  " + cell.kind().title(cell.runtime()) : "");
  }

  private static String line(int width, String cell, String forks, String score, String notes) {
    String row = "%-" + Math.max(1, width) + "s  %5s  %10s  %s";
    return String.format(Locale.ROOT, row, cell, forks, score, notes).stripTrailing();
  }

  private static String row(int width, String cell, List<String> scores) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", cell));
    scores.forEach(score -> row.append(String.format(Locale.ROOT, "  %10s", score)));
    return row.toString();
  }
}
