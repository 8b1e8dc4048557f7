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
 * One CSV file with its header: columns are found by name, and columns that nobody asks for are passed over.
 *
 * @param complete whether all rows and required columns are there; if not, what misses in them says nothing
 */
public record Table(String file, boolean complete, List<CsvRow> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Complains of each required column that is not there and of each row of another length. */
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
        complaints.add(file, 1, "", "no header", "the first line names " + String.join(", ", required),
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
          complaints.add(file, line, "", "a row of " + values.length + " values",
              "the header has " + header.size() + " columns",
              "quote values that hold a comma, or remove the row");
        }
      }
      return new Table(file, complete && columns.keySet().containsAll(required), rows);
    } catch (IOException | UncheckedIOException e) {
      long line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
      complaints.add(file, line, "", "quotes that do not match", "RFC 4180 quoting",
          "mend the quotes of this line or of the lines after it");
      return new Table(file, false, rows);
    }
  }

  private static Map<String, Integer> columns(
      String file, List<String> header, List<String> required, Complaints complaints) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (columns.putIfAbsent(header.get(i), i) != null) {
        complaints.add(file, 1, header.get(i), "this column stands there twice", "each column once",
            "remove or rename one of them");
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        List<String> spare = header.stream().filter(column -> !required.contains(column)).toList();
        complaints.add(file, 1, name, "there is no such column", "it is required",
            Suggestion.of(name, spare).map(near -> "is it the one named \"" + near + "\"?").orElse("add it"));
      }
    }
    return columns;
  }
}
