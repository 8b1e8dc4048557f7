package taskmeter.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not the files of a run, or cannot be read, are refused with the real reason. */
class ReadableFilesTest {

  @TempDir
  private Path folder;
  private BrokenRun broken;

  @BeforeEach
  void copy() throws IOException {
    broken = BrokenRun.copy(folder);
  }

  private void assertOnly(String complaint) {
    List<String> complaints = assertTimeoutPreemptively(Duration.ofSeconds(20), broken::complaints);
    assertEquals(complaint, complaints.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forks.csv", "samples.csv", "environment.csv", "labels.csv", "ruler.csv"})
  void aFifoIsNotOpened(String file) throws Exception {
    Files.delete(folder.resolve(file));
    assertEquals(0, new ProcessBuilder("mkfifo", folder.resolve(file).toString()).start().waitFor());
    assertOnly(file + ": found a FIFO, a socket or a device; expected a regular file; choose another run, or measure"
        + " again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forks.csv", "samples.csv", "environment.csv", "labels.csv", "ruler.csv"})
  void aDeviceAndALinkWithoutATargetAreNotRead(String file) throws Exception {
    Files.delete(folder.resolve(file));
    Files.createSymbolicLink(folder.resolve(file), Path.of("/dev/zero"));
    assertOnly(file + ": found a FIFO, a socket or a device; expected a regular file; choose another run, or measure"
        + " again");
    for (String target : List.of("nowhere", file)) {
      Files.delete(folder.resolve(file));
      Files.createSymbolicLink(folder.resolve(file), Path.of(target));
      assertOnly(file + ": found a link without a target, to \"" + target + "\"; expected a regular file; fix the link,"
          + " or remove it");
    }
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Files.delete(folder.resolve("ruler.csv"));
    Files.createDirectory(folder.resolve("ruler.csv"));
    assertOnly("ruler.csv: found a folder; expected a regular file; choose another run, or measure again");
  }

  @Test
  void permissionsAreTheReason() throws IOException {
    Path file = folder.resolve("samples.csv");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root may read everything");
    assertOnly("samples.csv: found a file without the permission to read it; expected a readable one; change its"
        + " permissions: chmod u+r");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rw-------"));
    assertOnly("environment.csv: found a folder without the permission to enter it; expected one that can be entered;"
        + " change its permissions: chmod u+x");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      version https://git-lfs | a pointer of Git LFS; expected a CSV file of a run; get the file itself: git lfs pull
      [{"jmhVersion": "1.37"}] | JSON, such as JMH writes; expected a CSV file of a run; a result file of JMH is no run:
      Benchmark,Mode,Threads,Samples | a result file of JMH; expected a CSV file of a run; it has no forks, cells or
      """)
  void filesOfOthersAreKnown(String content, String complaint) throws IOException {
    Files.writeString(folder.resolve("samples.csv"), content + "\n");
    assertEquals("samples.csv: found " + complaint,
        broken.complaints().get(0).substring(0, ("samples.csv: found " + complaint).length()));
  }

  @ParameterizedTest
  @CsvSource({"';', ;", "'\t', tabs", "'|', |"})
  void anotherSeparatorIsNamed(String separator, String name) throws IOException {
    Path file = folder.resolve("samples.csv");
    Files.writeString(file, Files.readString(file).replace(",", separator));
    assertEquals(List.of("samples.csv:1: found values separated by " + name
        + "; expected values separated by commas; save the file with commas"), broken.complaints());
  }

  @Test
  void aBlankFirstLineIsOneComplaint() throws IOException {
    Path file = folder.resolve("forks.csv");
    Files.writeString(file, "\n" + Files.readString(file));
    assertEquals(1, broken.complaints().size(), broken.complaints().toString());
    assertEquals("forks.csv:1: found an empty line; expected a first line with run, slot",
        broken.complaints().get(0).substring(0, 70));
  }

  @Test
  void twoByteOrderMarksAreNamed() throws IOException {
    Path file = folder.resolve("forks.csv");
    Files.writeString(file, "\uFEFF\uFEFF" + Files.readString(file));
    assertEquals(List.of("forks.csv:1:run: found a character that cannot be seen, U+FEFF; expected a name without it; a"
        + " file has at most one byte-order mark; remove it"), broken.complaints());
  }
}
