package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.option.UsageException;

class FileSwapTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void theOldFiles() throws IOException {
    write(folder, Map.of("a.txt", "old a", "b.txt", "old b", "charts/c.txt", "old c", "mine.txt", "mine"));
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Map<String, String> files() throws IOException {
    return OneReport.files(folder);
  }

  @Test
  void newFilesReplaceOldOnesAndOthersStay() throws IOException {
    try (FileSwap swap = FileSwap.begin(folder)) {
      write(swap.files(), Map.of("a.txt", "new a", "charts/d.txt", "new d"));
      swap.commit(List.of("charts/c.txt"));
    }
    assertEquals(Map.of("a.txt", "new a", "b.txt", "old b", "charts/d.txt", "new d", "mine.txt", "mine"), files());
  }

  @Test
  void withoutACommitNothingChanges() throws IOException {
    Map<String, String> before = files();
    try (FileSwap swap = FileSwap.begin(folder)) {
      write(swap.files(), Map.of("a.txt", "new a"));
    }
    assertEquals(before, files());
  }

  @Test
  void aFolderInThePlaceOfAFileIsAnErrorAndNothingChanges() throws IOException {
    Files.createDirectories(folder.resolve("z.txt"));
    Map<String, String> before = files();
    try (FileSwap swap = FileSwap.begin(folder)) {
      write(swap.files(), Map.of("a.txt", "new a", "z.txt", "new z"));
      UsageException wrong = assertThrows(UsageException.class, () -> swap.commit(List.of("b.txt")));
      assertEquals(folder.resolve("z.txt") + ": found a folder; expected a file, or nothing; move it to another place",
          wrong.getMessage());
    }
    assertEquals(before, files());
  }

  /** The folder of the last file cannot be written to. */
  @Test
  void afterAnErrorTheOldFilesAreBack() throws IOException {
    Path charts = folder.resolve("charts");
    Files.setPosixFilePermissions(charts, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(charts), "root may write anywhere");
    Map<String, String> before = files();
    try (FileSwap swap = FileSwap.begin(folder)) {
      write(swap.files(), Map.of("a.txt", "new a", "charts/c.txt", "new c"));
      assertThrows(IOException.class, () -> swap.commit(List.of("b.txt")));
    } finally {
      Files.setPosixFilePermissions(charts, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertEquals(before, files());
  }

  /** A file in the place of a folder stops a swap, also one of root. */
  @Test
  void afterAnErrorInTheMiddleTheOldFilesAreBack() throws IOException {
    write(folder, Map.of("x", "a file"));
    Map<String, String> before = files();
    try (FileSwap swap = FileSwap.begin(folder)) {
      write(swap.files(), Map.of("a.txt", "new a", "x/y.txt", "new y", "z.txt", "new z"));
      assertThrows(IOException.class, () -> swap.commit(List.of("b.txt")));
    }
    assertEquals(before, files());
  }

  @Test
  void theNextSwapCompletesAListAndRemovesTheRest() throws IOException {
    Path hidden = folder.resolve(FileSwap.HIDDEN);
    write(hidden, Map.of("new/b.txt", "new b", "old/a.txt", "old a", "list", "+a.txt\n+b.txt\n-charts/c.txt\n"));
    write(folder, Map.of("a.txt", "new a", ".report-123/charts/d.svg", "of an earlier version"));
    FileSwap.begin(folder).close();
    assertEquals(Map.of("a.txt", "new a", "b.txt", "new b", "mine.txt", "mine"), files());
    assertTrue(Files.notExists(hidden) && Files.notExists(folder.resolve(".report-123")));
    write(hidden, Map.of("new/b.txt", "newer b", "list.part", "+b.txt\n"));
    FileSwap.begin(folder).close();
    assertEquals("new b", files().get("b.txt"), "no list");
  }
}
