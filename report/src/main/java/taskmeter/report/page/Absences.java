package taskmeter.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.sample.Fork;

/** What did not run, and why: cells that are not available, and every fork that failed. */
record Absences(Material material) {

  /** Cells of one reason together. */
  String notAvailable() {
    Map<String, List<Cell>> reasons = material.matrix().cells().stream()
        .filter(Cell::notAvailable)
        .collect(Collectors.groupingBy(
            cell -> cell.absences().get(0).reason(), LinkedHashMap::new, Collectors.toList()));
    return reasons.entrySet().stream()
        .map(entry -> "- " + reason(entry.getKey()) + names(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String names(List<Cell> cells) {
    return cells.stream().map(cell -> "\n  - " + Markdown.escape(name(cell))).collect(Collectors.joining());
  }

  String failed() {
    return material.matrix().cells().stream()
        .flatMap(cell -> cell.failures().stream().map(fork -> failure(cell, fork)))
        .collect(Collectors.joining("\n"));
  }

  private String failure(Cell cell, Fork fork) {
    return "- " + Markdown.escape(name(cell)) + ", slot " + fork.slot()
        + (cell.ran() ? " (other forks ran)" : "") + " — " + reason(fork.reason());
  }

  private String name(Cell cell) {
    String name = material.titles().cell(cell.key());
    return material.matrix().runtimes().size() == 1
        ? name : name + ", " + material.titles().runtime(cell.key().runtime());
  }

  private static String reason(String reason) {
    return reason.isBlank() ? "no reason given" : Markdown.escape(reason);
  }
}
