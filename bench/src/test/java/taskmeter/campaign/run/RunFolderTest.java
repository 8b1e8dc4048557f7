package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.message.UsageException;

class RunFolderTest {

  @Test
  void aRunNameHasStartAndProfile() {
    assertEquals("20261122T101500Z-smoke",
        RunFolder.name(Instant.parse("2026-11-22T10:15:00.999Z"), Profile.SMOKE));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRejected(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "");
    var error = assertThrows(UsageException.class, () -> RunFolder.create(file, "run"));
    assertTrue(error.getMessage().startsWith("-Dbench.results=" + file + ": cannot write a run there"),
        error.getMessage());
  }

  @Test
  void aRunIsNeverOverwritten(@TempDir Path folder) throws IOException {
    Path kept = Files.writeString(Files.createDirectory(folder.resolve("run")).resolve("forks.csv"), "kept");
    assertThrows(UsageException.class, () -> RunFolder.create(folder, "run"));
    assertEquals("kept", Files.readString(kept));
  }

  @ParameterizedTest
  @CsvSource({"20261122T101500Z-standard, true", "20261122T101500Z-smoke, true", "20261122T101500Z, false",
      "20261122T101500Z-, false", "20261122T101500Z-standard-old, false", "20261122T101500Z-standard.bak, false",
      "20261122T101500-standard, false", "format-1, false"})
  void onlyCompleteNamesAreRuns(String name, boolean run) throws IOException {
    assertEquals(run, RunFolder.isRun(Path.of("results", name)));
    // FORMAT.md has the expression that both modules use
    assertTrue(Files.readString(Path.of("..", "results", "FORMAT.md")).contains("`" + RunFolder.RUN + "`"));
  }
}
