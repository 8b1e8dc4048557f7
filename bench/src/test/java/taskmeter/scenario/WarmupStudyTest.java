package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmupStudyTest {

  private static final Path RESULTS = Path.of("..", "results");

  /** Whoever changes a warmup sees here what the study says of it; {@link WarmupStudy} prints the new table. */
  @Test
  void thePageHasTheTableOfTheWarmupsThatCellsHave() throws IOException {
    List<Path> runs;
    try (var folders = Files.list(RESULTS.resolve("warmup"))) {
      runs = folders.sorted().toList();
    }
    var printed = new ByteArrayOutputStream();
    WarmupStudy.print(runs, new PrintStream(printed, true, StandardCharsets.UTF_8));
    String table = printed.toString(StandardCharsets.UTF_8);
    assertTrue(Files.readString(RESULTS.resolve("WARMUP.md")).contains(table), table);
  }
}
