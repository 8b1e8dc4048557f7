package taskmeter.campaign.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.message.UsageException;

/**
 * A CSV file that grows by complete rows. When {@link #append} returns, the rows are on the disk; if it throws, they
 * are not in the file.
 *
 * @param <R> the type of the rows
 */
public final class CsvFile<R> implements Closeable {

  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final List<Column<R>> columns;
  private final FileChannel channel;

  /**
   * Opens a file to append to it, or creates it with its header. An incomplete last line is removed.
   *
   * @throws NotWrittenException if the file cannot be written
   * @throws UsageException if the file has other columns, or another campaign writes to it
   */
  public CsvFile(Path file, List<Column<R>> columns) {
    this.file = file;
    this.columns = List.copyOf(columns);
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock();
      byte[] there = bytes();
      int whole = CsvRows.wholeLines(there);
      if (whole > 0) {
        String text = CsvRows.withoutMark(new String(there, 0, whole, StandardCharsets.UTF_8));
        Optional<String> other = otherHeader(file.toString(), text.lines().findFirst().orElseThrow(), columns);
        if (other.isPresent()) {
          channel.close();
          throw new UsageException(other.get());
        }
      }
      channel.truncate(whole).position(whole);
      if (whole == 0) {
        write(List.of(Column.header(this.columns)));
      }
    } catch (IOException e) {
      throw new NotWrittenException(file, e);
    }
  }

  /** Locks the file until it is closed or the process ends. */
  private void lock() throws IOException {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      free = false;
    }
    if (!free) {
      channel.close();
      throw new UsageException(file + ": found another campaign that writes to it; wait until it ends, or start "
          + "a new run without -Dbench.resume");
    }
  }

  /** Reads through the channel: with POSIX locks, closing another descriptor of the file would release the lock. */
  private byte[] bytes() throws IOException {
    // Not if it is empty: a device has size 0 and may never end
    return channel.size() == 0 ? new byte[0] : Channels.newInputStream(channel).readAllBytes();
  }

  /**
   * What is wrong with the first line of a file to which rows are to be appended; empty if nothing is.
   *
   * @param where the file, as the user knows it
   * @param found its first line
   * @param columns the file's columns, in order
   */
  public static Optional<String> otherHeader(String where, String found, List<? extends Column<?>> columns) {
    // The names of columns need no quotes
    String expected = String.join(",", columns.stream().map(Column::name).toList());
    return found.equals(expected) ? Optional.empty() : Optional.of(where + ":1: found the columns " + found
        + "; expected " + expected + "; correct the first line; if another version wrote it, start a new run without"
        + " -Dbench.resume");
  }

  /**
   * Appends the rows and forces them to the disk.
   *
   * @throws NotWrittenException if they cannot be written; the file is then unchanged
   */
  public void append(List<R> rows) {
    try {
      write(rows.stream().map(row -> columns.stream().map(column -> column.text(row)).toList()).toList());
    } catch (IOException e) {
      throw new NotWrittenException(file, e);
    }
  }

  private static String text(List<List<String>> records) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecords(records);
    }
    return text.toString();
  }

  private void write(List<List<String>> records) throws IOException {
    long before = channel.position();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text(records));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      rollBack(before, e);
      throw e;
    }
  }

  /** Removes a partial row, for example on a full disk, so that later rows stay valid. */
  private void rollBack(long before, IOException cause) {
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
