package taskmeter.report.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of a CSV file as they are, the header first; rows may have different lengths. */
public record CsvText(List<List<String>> rows) {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  public static CsvText read(Path file) throws IOException {
    try (CSVParser parser = CSVParser.builder().setPath(file).setFormat(FORMAT).get()) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
      return new CsvText(rows);
    }
  }

  public static CsvText parse(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
      return new CsvText(rows);
    }
  }

  /** Returns the complete lines of a file: an incomplete last line does not count. */
  public static CsvText complete(Path file) throws IOException {
    String text = Files.readString(file).replaceFirst("^\uFEFF", "");
    return parse(text.substring(0, text.lastIndexOf('\n') + 1));
  }

  List<String> header() {
    return rows.get(0);
  }

  /** Returns the value of a column; empty if the file does not have it. */
  public String value(List<String> row, String column) {
    int index = header().indexOf(column);
    return index < 0 ? "" : row.get(index);
  }

  public List<List<String>> body() {
    return rows.subList(1, rows.size());
  }

  String text() {
    return rows.stream().map(row -> row.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String value) {
    return value.matches("[^,\"\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
