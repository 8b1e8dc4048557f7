package taskmeter.campaign.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files of a run. An incomplete last line is ignored. */
public final class CsvRows {

  private static final CSVFormat WITH_HEADER =
      CsvFile.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final String MARK = "\uFEFF";

  private CsvRows() {}

  /**
   * All complete rows. A byte-order mark is skipped.
   *
   * @throws IOException if the file cannot be read, or is a FIFO or a device, which may have no end
   * @throws IllegalArgumentException if it is not a CSV file with a header
   */
  public static List<CSVRecord> read(Path file) throws IOException {
    try (CSVParser rows = parser(file)) {
      return rows.getRecords();
    }
  }

  /**
   * The names of the columns.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is not a CSV file with a header
   */
  public static List<String> header(Path file) throws IOException {
    try (CSVParser rows = parser(file)) {
      return rows.getHeaderNames();
    }
  }

  /**
   * The first line, without a byte-order mark; empty if the file does not exist or has no complete line.
   *
   * @throws IOException if the file cannot be read, or is a FIFO or a device
   */
  public static Optional<String> firstLine(Path file) throws IOException {
    return Files.exists(file) ? text(file).lines().findFirst() : Optional.empty();
  }

  /**
   * The number of complete lines below the header; 0 if the file does not exist.
   *
   * @throws IOException if the file cannot be read, or is a FIFO or a device
   */
  public static long count(Path file) throws IOException {
    return Files.exists(file) ? Math.max(0, text(file).lines().count() - 1) : 0;
  }

  private static CSVParser parser(Path file) throws IOException {
    return CSVParser.parse(text(file), WITH_HEADER);
  }

  /** The complete lines. */
  private static String text(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file.getFileName() + " is no regular file");
    }
    byte[] bytes = Files.readAllBytes(file);
    return withoutMark(new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8));
  }

  /** A text without the byte-order mark that some editors write. */
  static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  /** The length of all complete lines, in bytes, because a truncated line may end within a character. */
  static int wholeLines(byte[] text) {
    int end = text.length;
    while (end > 0 && text[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
