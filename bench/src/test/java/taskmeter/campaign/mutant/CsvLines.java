package taskmeter.campaign.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The rows of a CSV file as they are, the header first; rows may have different lengths.
 *
 * @param rows can be changed, and so can each row
 */
public record CsvLines(List<List<String>> rows) {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Reads the complete lines of a file: an incomplete last line does not count. */
  public static CsvLines read(Path file) throws IOException {
    String text = Files.readString(file);
    try (CSVParser parser = CSVParser.parse(text.substring(0, text.lastIndexOf('\n') + 1), FORMAT)) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
      return new CsvLines(rows);
    }
  }

  public List<List<String>> body() {
    return rows.subList(1, rows.size());
  }

  public String value(List<String> row, String column) {
    return row.get(rows.getFirst().indexOf(column));
  }

  /** The text of the file. */
  public String text() {
    return rows.stream().map(row -> row.stream().map(CsvLines::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String value) {
    return value.matches("[^,\"\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
