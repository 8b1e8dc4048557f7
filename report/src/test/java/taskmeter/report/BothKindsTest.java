package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.export.SummaryJson;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;

/**
 * A run of JDKs and CPythons, with claims and further metrics. {@code -DargLine=-Dgolden.write} writes the expected
 * pages: review the difference before you commit it.
 */
class BothKindsTest {

  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "taskmeter", "report", "golden", "bothKinds");
  private static final Path PAGE = Path.of("..", "results", AsyncioPage.FILE);

  @TempDir
  private Path results;

  private static void assertContent(String file, String text) throws IOException {
    if (System.getProperty("golden.write") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(file), text);
    }
    assertEquals(Files.readString(GOLDEN.resolve(file)), text);
  }

  @Test
  void theReportOfARunWithBothKinds() throws Exception {
    Run run = RunReader.read(BothKindsRun.write(results));
    Page page = Page.of(run);
    assertContent("summary.md", page.summary());
    assertContent("details.md", page.details());
    assertContent("summary.json", SummaryJson.of(run.name(), page.verdicts(), page.metrics()));
  }

  @Test
  void theProgramWritesTheClaimsNextToTheRun() throws Exception {
    AsyncioPage.main(new String[] {BothKindsRun.write(results).toString()});
    assertContent(AsyncioPage.FILE, Files.readString(results.resolve(AsyncioPage.FILE)));
  }

  /** No committed run has CPython if the page does not exist. */
  @Test
  void thePageOfTheRepositoryIsTheOneThatItsRunGives() throws Exception {
    if (Files.exists(PAGE)) {
      String text = Files.readString(PAGE);
      var run = Pattern.compile("of the run \\[([^]]+)\\]").matcher(text);
      assertTrue(run.find(), "the page does not name its run");
      assertEquals(AsyncioPage.of(RunReader.read(PAGE.resolveSibling(run.group(1)))), text);
    }
  }
}
