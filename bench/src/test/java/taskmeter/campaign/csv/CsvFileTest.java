package taskmeter.campaign.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.JavaProcess;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.message.UsageException;

class CsvFileTest {

  static final List<Column<String>> COLUMNS =
      List.of(new Column<>("name", name -> name), new Column<>("length", String::length));

  @Test
  void appendedRowsAreWrittenAtOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("names.csv");
    try (CsvFile<String> names = new CsvFile<>(file, COLUMNS)) {
      names.append(List.of("one", "t,w\"o"));
      assertEquals("name,length\none,3\n\"t,w\"\"o\",5\n", Files.readString(file));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @Timeout(30)
  void aFullDiskErrorNamesTheFile() {
    var error = assertThrows(NotWrittenException.class, CsvFileTest::openFullDisk);
    assertTrue(error.getMessage().startsWith("/dev/full: could not be written (No space left on device)"),
        error.getMessage());
  }

  /** The test of another build on this machine may hold the lock of the device for a moment. */
  private static void openFullDisk() throws InterruptedException, IOException {
    for (;;) {
      try {
        new CsvFile<>(Path.of("/dev/full"), COLUMNS).close();
        return;
      } catch (UsageException locked) {
        Thread.sleep(50);
      }
    }
  }

  @Test
  void rowsAreAppendedToAnExistingFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("names.csv"), "name,length\nénoncé,6\n");
    try (CsvFile<String> names = new CsvFile<>(file, COLUMNS)) {
      names.append(List.of("two"));
    }
    assertEquals("name,length\nénoncé,6\ntwo,3\n", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o", "one", "one,", "\"o", "one,3\r"})
  void aTruncatedLastLineIsDropped(String truncated, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("names.csv"), "name,length\nnaïf,4\n" + truncated);
    try (CsvFile<String> names = new CsvFile<>(file, COLUMNS)) {
      names.append(List.of("two"));
    }
    assertEquals("name,length\nnaïf,4\ntwo,3\n", Files.readString(file));
  }

  @Test
  void aLineTruncatedWithinACharacterIsDropped(@TempDir Path folder) throws IOException {
    byte[] accented = "name,length\none,3\né".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("names.csv"), Arrays.copyOf(accented, accented.length - 1));
    assertEquals(1, CsvRows.read(file).size());
    try (CsvFile<String> names = new CsvFile<>(file, COLUMNS)) {
      names.append(List.of("two"));
    }
    assertEquals("name,length\none,3\ntwo,3\n", Files.readString(file));
  }

  @Test
  void aTruncatedHeaderIsRewritten(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("names.csv"), "name,len");
    new CsvFile<>(file, COLUMNS).close();
    assertEquals("name,length\n", Files.readString(file));
  }

  @Test
  void aFileWithOtherColumnsIsRejectedUnchanged(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("names.csv"), "name,size\none,3\ntw");
    var error = assertThrows(UsageException.class, () -> new CsvFile<>(file, COLUMNS));
    assertTrue(error.getMessage().startsWith(file + ":1: found the columns name,size; expected name,length;"),
        error.getMessage());
    assertEquals("name,size\none,3\ntw", Files.readString(file));
  }

  @Test
  void aFileLockedByThisJvmIsRejected(@TempDir Path folder) {
    Path file = folder.resolve("names.csv");
    CsvFile<String> first = new CsvFile<>(file, COLUMNS);
    assertLocked(file);
    first.close();
    new CsvFile<>(file, COLUMNS).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name,length\none,3\n"})
  void aFileLockedByAnotherProcessIsRejected(String there, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("names.csv"), there);
    Process other = JavaProcess.start(List.of(), CsvFileHolder.class, List.of(file.toString()));
    assertEquals(CsvFileHolder.READY, CompletableFuture.supplyAsync(() -> line(other)).get(30, TimeUnit.SECONDS));
    assertLocked(file);
    assertTrue(other.destroyForcibly().waitFor(20, TimeUnit.SECONDS));
    new CsvFile<>(file, COLUMNS).close();
  }

  private static String line(Process process) {
    try {
      return process.inputReader().readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertLocked(Path file) {
    var error = assertThrows(UsageException.class, () -> new CsvFile<>(file, COLUMNS));
    assertTrue(error.getMessage().startsWith(file + ": found another campaign that writes to it; "),
        error.getMessage());
  }
}
