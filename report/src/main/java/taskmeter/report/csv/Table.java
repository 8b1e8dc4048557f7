package taskmeter.report.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One CSV file with a header. Columns are found by name; unknown columns are ignored.
 *
 * @param file the file's name within the run's folder
 * @param complete whether all rows and required columns could be read; if not, a missing value means nothing
 * @param rows in the order of the file
 */
public record Table(String file, boolean complete, List<CsvRow> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Reads a file; complains about each missing column and about each row of a wrong length. */
  public static Table read(Path path, List<String> required, Complaints complaints) {
    String file = path.getFileName().toString();
    Optional<String> text = CompleteLines.of(path, complaints);
    if (text.isEmpty()) {
      return new Table(file, false, List.of());
    }
    List<CsvRow> rows = new ArrayList<>();
    boolean complete = true;
    try (CSVParser parser = CSVParser.builder()
        .setReader(new StringReader(text.get())).setFormat(FORMAT).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        complaints.add(file, 1, "", "no header", "a first line with " + String.join(", ", required),
            "choose another run, or measure again");
        return new Table(file, false, rows);
      }
      List<String> header = Arrays.asList(records.next().values());
      Map<String, Integer> columns = columns(file, header, required, complaints);
      while (records.hasNext()) {
        String[] values = records.next().values();
        long line = parser.getCurrentLineNumber();
        if (values.length == header.size()) {
          rows.add(new CsvRow(file, line, columns, values, complaints));
        } else {
          complete = false;
          complaints.add(file, line, "", values.length + " values",
              "" + header.size() + ", as in the header",
              "quote values that contain a comma, or remove the row");
        }
      }
      return new Table(file, complete && columns.keySet().containsAll(required), rows);
    } catch (IOException | UncheckedIOException e) {
      long line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
      complaints.add(file, line, "", "unbalanced quotes", "quotes as in RFC 4180",
          "fix the quotes of this line or of the lines after it");
      return new Table(file, false, rows);
    }
  }

  private static Map<String, Integer> columns(
      String file, List<String> header, List<String> required, Complaints complaints) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (columns.putIfAbsent(header.get(i), i) != null) {
        complaints.add(file, 1, header.get(i), "duplicate column", "each column once",
            "remove or rename one of them");
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        List<String> spare = header.stream().filter(column -> !required.contains(column)).toList();
        complaints.add(file, 1, name, "no such column", "all required columns",
            Suggestion.of(name, spare).map(near -> "is it the one named \"" + near + "\"?").orElse("add it"));
      }
    }
    return columns;
  }
}
