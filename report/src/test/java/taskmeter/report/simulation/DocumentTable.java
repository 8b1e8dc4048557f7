package taskmeter.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that a program prints and a document contains.
 *
 * @param title unique among the tables of a program; empty if it has only one
 */
record DocumentTable(String title, List<TableLine> lines) {

  DocumentTable {
    lines = List.copyOf(lines);
  }

  /** A table with numbers in all columns but the first. */
  static DocumentTable of(String title, List<String> columns, List<TableLine> rows) {
    List<TableLine> lines = new ArrayList<>();
    lines.add(TableLine.of(columns.stream().map(each -> each.isEmpty() ? " |" : " " + each + " |")
        .collect(Collectors.joining("", "|", ""))));
    lines.add(TableLine.of("|---" + "|---:".repeat(columns.size() - 1) + "|"));
    lines.addAll(rows);
    return new DocumentTable(title, lines);
  }

  /** Returns the lines, each with a line break; rows are computed on all processors. */
  String text() {
    return lines.parallelStream().map(line -> line.text().get() + "\n").collect(Collectors.joining());
  }
}
