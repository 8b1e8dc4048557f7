package taskmeter.campaign.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files that campaigns wrote, as far as they were written: half a last line does not count. */
public final class CsvRows {

  private static final CSVFormat WITH_HEADER =
      CsvFile.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvRows() {}

  /**
   * All whole rows.
   *
   * @throws IOException where the file cannot be read
   * @throws IllegalArgumentException where it is no CSV with a header
   */
  public static List<CSVRecord> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8);
    try (CSVParser rows = CSVParser.parse(text, WITH_HEADER)) {
      return rows.getRecords();
    }
  }

  /** The length up to the end of the last whole line, in bytes: what was cut short may end within a character. */
  static int wholeLines(byte[] text) {
    int end = text.length;
    while (end > 0 && text[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
