package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskmeter.MarkedTables;

class WarmupStudyTest {

  private static final Path ROOT = Path.of("..");

  /** Whoever changes a warmup sees here what the study says of it; {@link WarmupStudy} writes the new table. */
  @Test
  void theDocumentHasTheTableOfTheWarmupsThatCellsHave() throws IOException {
    try (var folders = Files.list(ROOT.resolve("results/warmup"))) {
      var runs = folders.sorted().map(run -> "results/warmup/" + run.getFileName()).toList();
      var tables = new MarkedTables(ROOT.resolve("results/WARMUP.md")).all();
      assertEquals(Set.of(WarmupStudy.marker(runs)), tables.keySet());
      assertEquals(WarmupStudy.table(ROOT, runs), tables.get(WarmupStudy.marker(runs)));
    }
  }
}
