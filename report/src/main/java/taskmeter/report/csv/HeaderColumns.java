package taskmeter.report.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskmeter.report.text.VisibleText;

/**
 * The header of a file.
 *
 * @param file the file's name
 * @param header the names as they were read
 * @param required names that it must have
 */
record HeaderColumns(String file, List<String> header, List<String> required, Complaints complaints) {

  /** Other programs separate values by these. */
  private static final List<String> SEPARATORS = List.of(";", "\t", "|");

  /** Returns the number of each column from 0; complains about a header that is not one of this file. */
  Map<String, Integer> byName() {
    Map<String, Integer> columns = new HashMap<>();
    if (header.size() == 1 && !columnsAreSeparated(header.get(0))) {
      return columns;
    }
    Set<String> invisible = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (visible(name).equals(name)) {
        if (columns.putIfAbsent(name, i) != null) {
          complaints.add(file, 1, name, "duplicate column", "each column once", "remove or rename one of them");
        }
      } else {
        invisible.add(visible(name));
        complaints.add(file, 1, visible(name), "a character that cannot be seen, "
            + name.codePoints().filter(VisibleText::unseen).mapToObj("U+%04X"::formatted).findFirst().orElseThrow(),
            "a name without it; a file has at most one byte-order mark", "remove it");
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name) && !invisible.contains(name)) {
        List<String> spare = header.stream().filter(column -> !required.contains(column)).toList();
        complaints.add(file, 1, name, "no such column", "all required columns",
            Suggestion.of(name, spare).map(near -> "is it the one named \"" + near + "\"?").orElse("add it"));
      }
    }
    return columns;
  }

  /** Complains about a header that is empty, or has another separator. */
  private boolean columnsAreSeparated(String line) {
    if (line.isBlank()) {
      complaints.add(file, 1, "", "an empty line", "a first line with " + String.join(", ", required), "remove it");
      return false;
    }
    for (String separator : SEPARATORS) {
      if (line.contains(separator)) {
        complaints.add(file, 1, "", "values separated by " + (separator.equals("\t") ? "tabs" : separator),
            "values separated by commas", "save the file with commas");
        return false;
      }
    }
    return true;
  }

  private static String visible(String name) {
    return name.codePoints().filter(c -> !VisibleText.unseen(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
