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

  /** Fails after a change of a warmup, because the study covers it. {@link WarmupStudy} writes the new table. */
  @Test
  void theDocumentMatchesTheStudy() throws IOException {
    try (var folders = Files.list(ROOT.resolve("results/study/warmup"))) {
      var runs = folders.sorted().map(run -> "results/study/warmup/" + run.getFileName()).toList();
      var tables = new MarkedTables(ROOT.resolve("results/study/WARMUP.md")).all();
      assertEquals(Set.of(WarmupStudy.marker(runs)), tables.keySet());
      assertEquals(WarmupStudy.table(ROOT, runs), tables.get(WarmupStudy.marker(runs)));
    }
  }
}
