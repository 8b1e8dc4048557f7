package taskmeter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document with tables that programs write. Each table is between two comments, {@code <!-- table: Program argument:
 * title -->} and {@code <!-- end -->}, on separate lines. The first comment names the program and its arguments, and
 * also the table if the program writes several.
 */
public record MarkedTables(Path document) {

  private static final String BEGIN = "<!-- table: ";
  private static final String END = "<!-- end -->\n";
  private static final Pattern MARKER = Pattern.compile("(?m)^" + BEGIN + "(.+) -->$");

  /**
   * Returns the tables by the names in their comments, in the order of the document.
   *
   * @throws IllegalArgumentException if a table has no end, or if two tables have the same name
   */
  public Map<String, String> all() throws IOException {
    String text = Files.readString(document);
    Map<String, String> tables = new LinkedHashMap<>();
    for (String name : MARKER.matcher(text).results().map(match -> match.group(1)).toList()) {
      if (tables.put(name, text.substring(start(text, name), end(text, name))) != null) {
        throw new IllegalArgumentException(document + ": found " + BEGIN + name + " --> twice; expected once; remove "
            + "one of the two tables");
      }
    }
    return tables;
  }

  /**
   * Replaces a table.
   *
   * @param table lines that each end with a line break
   * @throws IllegalArgumentException if there is no table with this name, or if it has no end
   */
  public void replace(String name, String table) throws IOException {
    String text = Files.readString(document);
    Files.writeString(document, text.substring(0, start(text, name)) + table + text.substring(end(text, name)));
  }

  private int start(String text, String name) {
    return MARKER.matcher(text).results().filter(match -> match.group(1).equals(name)).mapToInt(MatchResult::end)
        .findFirst().orElseThrow(() -> new IllegalArgumentException(document + ": found no " + BEGIN + name + " -->; "
            + "add it above the table, and " + END.strip() + " below it")) + 1;
  }

  private int end(String text, String name) {
    int start = start(text, name);
    int end = text.indexOf(END, start);
    int next = text.indexOf(BEGIN, start);
    if (end < 0 || next >= 0 && next < end) {
      throw new IllegalArgumentException(document + ": found no " + END.strip() + " after " + BEGIN + name + " -->; "
          + "add it below the table");
    }
    return end;
  }
}
