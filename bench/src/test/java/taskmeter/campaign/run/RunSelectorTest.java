package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.message.UsageException;

class RunSelectorTest {

  private static final String OLDER = "20260101T000000Z-standard";
  private static final String NEWER = "20260102T000000Z-full";

  @TempDir
  private Path results;

  private void runs() throws IOException {
    Files.createDirectory(results.resolve(NEWER));
    Files.createDirectory(results.resolve(OLDER));
    Files.createDirectory(results.resolve("format-1"));
    Files.writeString(results.resolve("20260103T000000Z-file"), "");
  }

  private String refusal(String name) {
    return assertThrows(UsageException.class, () -> RunSelector.of(results, name)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "true"})
  void withoutANameTheNewestIsSelected(String name) throws IOException {
    runs();
    assertEquals(results.resolve(NEWER), RunSelector.of(results, name));
  }

  @Test
  void theNewestIsTheOneThatACampaignWroteToLast() throws IOException {
    runs();
    RunFolder.create(results, "20250101T000000Z-smoke").close();
    assertEquals(results.resolve("20250101T000000Z-smoke"), RunSelector.of(results, ""));
    RunFolder.resume(results.resolve(OLDER)).close();
    assertEquals(results.resolve(OLDER), RunSelector.of(results, ""));
    try (Stream<Path> files = Files.list(results.resolve(OLDER))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(results.resolve(OLDER));
    assertEquals(results.resolve(NEWER), RunSelector.of(results, ""), "it was deleted");
  }

  @Test
  void aNameSelectsThatRun() throws IOException {
    runs();
    assertEquals(results.resolve(OLDER), RunSelector.of(results, OLDER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260101T000000Z-standart", "20260101T000000-standard"})
  void aMisspeltNameIsRejectedWithASuggestion(String misspelt) throws IOException {
    runs();
    assertEquals("-Dbench.resume=" + misspelt + ": found no such run in " + results + "; expected one of " + OLDER
        + ", " + NEWER + "; did you mean " + OLDER + "?", refusal(misspelt));
  }

  @ParameterizedTest
  @ValueSource(strings = {"format-1", "..", "20260103T000000Z-file"})
  void otherFoldersAreRejected(String name) throws IOException {
    runs();
    assertEquals("-Dbench.resume=" + name + ": found no such run in " + results + "; expected one of " + OLDER
        + ", " + NEWER, refusal(name).replaceFirst("; did you mean .*", ""));
  }

  @Test
  void aFolderWithoutRunsIsRejected() {
    assertEquals("-Dbench.resume: found no run in " + results + " to resume; start one without -Dbench.resume, or "
        + "choose another folder with -Dbench.results", refusal(""));
    Path missing = results.resolve("missing");
    assertThrows(UsageException.class, () -> RunSelector.of(missing, OLDER));
  }
}
