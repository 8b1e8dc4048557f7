package taskmeter.campaign;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file that grows by whole rows: they are on the disk when {@link #append} returns, or not in the file.
 *
 * @param <R> the rows
 */
final class CsvFile<R> implements Closeable {
  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final List<Column<R>> columns;
  private final FileChannel channel;

  /**
   * Starts a file with its header.
   *
   * @throws NotWrittenException where that is not possible
   */
  CsvFile(Path file, List<Column<R>> columns) {
    this.file = file;
    this.columns = List.copyOf(columns);
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      write(List.of(Column.header(this.columns)));
    } catch (IOException e) {
      throw new NotWrittenException(file, e);
    }
  }

  /**
   * Appends the rows and forces them to the disk.
   *
   * @throws NotWrittenException where that is not possible; the file is then as it was before
   */
  void append(List<R> rows) {
    try {
      write(rows.stream().map(row -> columns.stream().map(column -> column.text(row)).toList()).toList());
    } catch (IOException e) {
      throw new NotWrittenException(file, e);
    }
  }

  private void write(List<List<String>> records) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecords(records);
    }
    long before = channel.position();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      takeBack(before, e);
      throw e;
    }
  }

  /** On a full disk, half a row would spoil what is appended later. */
  private void takeBack(long before, IOException cause) {
    try {
      channel.truncate(before);
    } catch (IOException worse) {
      cause.addSuppressed(worse);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new NotWrittenException(file, e);
    }
  }
}
