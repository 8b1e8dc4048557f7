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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.message.UsageException;

/**
 * A CSV file that grows by whole rows: they are on the disk when {@link #append} returns, or not in the file.
 *
 * @param <R> the rows
 */
public final class CsvFile<R> implements Closeable {

  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final List<Column<R>> columns;
  private final FileChannel channel;

  /**
   * Opens a file to go on with it, or starts it with its header where it is not there. A last line that was cut short
   * goes away.
   *
   * @throws NotWrittenException where that is not possible
   * @throws UsageException where the file has other columns, or another campaign writes to it
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
        demandHeader(new String(there, 0, whole, StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
      }
      channel.truncate(whole).position(whole);
      if (whole == 0) {
        write(List.of(Column.header(this.columns)));
      }
    } catch (IOException e) {
      throw new NotWrittenException(file, e);
    }
  }

  /** Held until the file is closed, or its process ends, however it does. */
  private void lock() throws IOException {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      free = false;
    }
    if (!free) {
      channel.close();
      throw new UsageException(file + ": found another campaign that writes to it; two can't. Wait for its end, or "
          + "start a run of its own, without -Dbench.resume");
    }
  }

  /** Through the channel: where locks are POSIX's, closing any other descriptor of the file would give up its lock. */
  private byte[] bytes() throws IOException {
    // Not where it is empty: a device may be, and yet never end
    return channel.size() == 0 ? new byte[0] : Channels.newInputStream(channel).readAllBytes();
  }

  private void demandHeader(String found) throws IOException {
    String wanted = text(List.of(Column.header(columns))).strip();
    if (!found.equals(wanted)) {
      channel.close();
      throw new UsageException(file + ": found the columns " + found + ", wanted are " + wanted
          + "; another version wrote it: start a new run, without -Dbench.resume");
    }
  }

  /**
   * Appends the rows and forces them to the disk.
   *
   * @throws NotWrittenException where that is not possible; the file is then as it was before
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
