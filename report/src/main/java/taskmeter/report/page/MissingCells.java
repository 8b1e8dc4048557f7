package taskmeter.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;

/** Lists the cells that are not available and the forks that failed, with their reasons. */
record MissingCells(PageData data) {

  /** Groups cells by their reason. */
  String notAvailable() {
    Map<String, List<Cell>> reasons = data.matrix().cells().stream()
        .filter(Cell::notAvailable)
        .collect(Collectors.groupingBy(
            cell -> cell.absences().get(0).reason(), LinkedHashMap::new, Collectors.toList()));
    return reasons.entrySet().stream()
        .map(entry -> "- " + reason(entry.getKey()) + names(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** Lists each cell once, with its runtimes if not all runtimes lack it. */
  private String names(List<Cell> cells) {
    Map<String, List<String>> runtimes = cells.stream().collect(Collectors.groupingBy(
        cell -> data.titles().cell(cell.key()), LinkedHashMap::new,
        Collectors.mapping(cell -> data.titles().runtime(cell.key().runtime()), Collectors.toList())));
    return runtimes.entrySet().stream()
        .map(entry -> "\n  - " + Markdown.escape(entry.getKey() + where(entry.getValue())))
        .collect(Collectors.joining());
  }

  private String where(List<String> runtimes) {
    return runtimes.size() == data.matrix().runtimes().size() ? "" : ", on " + Phrase.list(runtimes);
  }

  String failed() {
    return data.matrix().cells().stream()
        .flatMap(cell -> cell.failures().stream().map(fork -> failure(cell, fork)))
        .collect(Collectors.joining("\n"));
  }

  private String failure(Cell cell, Fork fork) {
    return "- " + Markdown.escape(data.cell(cell.key())) + ", slot " + fork.slot()
        + (cell.ran() ? " (other forks ran)" : "") + " — " + reason(fork.reason());
  }

  private static String reason(String reason) {
    return reason.isBlank() ? "no reason given" : Markdown.escape(reason);
  }
}
