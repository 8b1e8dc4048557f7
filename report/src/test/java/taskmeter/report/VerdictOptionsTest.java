package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The options {@code --fail-on}, {@code --explain} and {@code --check}. */
class VerdictOptionsTest extends OneReport {

  private static final String RUN = "20260101T000000Z-standard";
  private Path run;

  @BeforeEach
  void copy() throws IOException {
    run = copy("verdicts", RUN);
    for (String expected : List.of("explain.txt", "summary.json")) {
      Files.deleteIfExists(run.resolve(expected));
    }
  }

  private void replaceBy(String golden) throws IOException {
    FileUtils.deleteDirectory(run.toFile());
    copy(golden, RUN);
  }

  private int report(String... options) {
    String[] all = new String[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--results=" + results;
    return run(all);
  }

  @Test
  void aVerdictFailsTheBuildAndNamesTheCell() throws IOException {
    assertEquals(6, report("--fail-on=slower"), () -> err);
    assertTrue(out.contains("\nslower: 25/Meeting.latch parties=2 PLATFORM costs 1.3"), out);
    assertTrue(Files.exists(run.resolve("summary.json")), "the report is written first");
    assertEquals(6, report("--fail-on=slower,faster"));
    assertTrue(out.contains("\nfaster: 25/Meeting.latch parties=2 VIRTUAL costs 0."), out);
  }

  @Test
  void anOpenGateIsReported() throws IOException {
    assertEquals(0, report("--fail-on=slower", "--tolerance=50%"), () -> err + out);
    assertTrue(out.contains("Gate: none of "), out);
  }

  @Test
  void aGateIsNotOpenIfNothingCouldBeDecided() throws IOException {
    replaceBy("severalRuntimes");
    assertEquals(7, report("--fail-on=slower"), () -> err + out);
    assertTrue(out.contains("This is too little to pass"), out);
    assertEquals(7, report("--fail-on=slower", "--require=0%"), "not even then");
  }

  @Test
  void aGateRequiresTwoJvmsAndKnownVerdicts() throws IOException {
    replaceBy("typical");
    assertEquals(2, report("--fail-on=slower"));
    assertTrue(err.startsWith("--fail-on: the run does not have two runtimes of one kind"), err);
    assertEquals(2, report("--fail-on=slwer"));
    assertEquals("--fail-on=slwer: not a verdict; expected slower, faster, likely slower, likely faster or"
        + " inconclusive; did you mean slower?", err.strip());
  }

  @Test
  void oneComparisonIsExplainedAndNothingIsWritten() throws IOException {
    assertEquals(0, report("--explain=25 latch platform"), () -> err);
    assertTrue(out.startsWith("25/Meeting.latch parties=2 PLATFORM compared with 17\n"), out);
    assertTrue(out.contains("Verdict: slower"), out);
    assertFalse(Files.exists(run.resolve("summary.md")));
    for (String same : List.of("25/Meeting.latch parties=2 PLATFORM", "25/meeting.LATCH parties=2 platform",
        "CountDownLatch, 2 parties, on platform threads, JDK 25", "platform threads 25 countdownlatch")) {
      assertEquals(0, report("--explain=" + same), () -> err);
      assertTrue(out.startsWith("25/Meeting.latch parties=2 PLATFORM compared with 17\n"), out);
    }
  }

  @Test
  void wordsThatMatchSeveralComparisonsOrNoneAreAMistake() {
    assertEquals(2, report("--explain=latch"));
    assertTrue(err.startsWith("--explain: \"latch\" matches 3 comparisons; expected one of\n"
        + "  21/Meeting.latch parties=2 PLATFORM\n"), err);
    assertEquals(2, report("--explain=25 ltch platform"));
    assertTrue(err.contains("did you mean \"25/Meeting.latch parties=2 PLATFORM\"?"), err);
    assertEquals(2, report("--explain=jdk 25 countdwnlatch platform threads"));
    assertEquals("--explain: \"jdk 25 countdwnlatch platform threads\" matches no comparison; did you mean "
        + "\"25/Meeting.latch parties=2 PLATFORM\"?", err.strip());
    assertEquals(2, report("--explain=17 latch platform"));
    assertTrue(err.startsWith("--explain: \"17 latch platform\" matches no comparison; expected one of\n"
        + "  21/Meeting.latch parties=2 PLATFORM\n  25/Meeting.latch parties=2 PLATFORM\n"), err);
    assertEquals(2, report("--explain=25/Meeting.ltch parties=2 PLATFORM"));
    assertTrue(err.contains("did you mean \"25/Meeting.latch parties=2 PLATFORM\"?"), err);
  }

  @Test
  void aReportIsComparedWithItsSamples() throws IOException {
    assertEquals(0, report());
    assertEquals(0, report("--check"), () -> out);
    Files.writeString(run.resolve("summary.md"), "edited");
    Files.writeString(run.resolve("charts/stale.svg"),
        Files.readString(run.resolve("charts/verdicts.svg")).replace("chart-verdicts", "chart-stale"));
    Files.writeString(run.resolve("charts/mine.svg"), "<svg/>");
    Files.delete(run.resolve("summary.json"));
    assertEquals(4, report("--check"));
    assertTrue(out.contains("Changed, missing or extra files: charts/stale.svg, summary.json, summary.md"), out);
    assertEquals("edited", Files.readString(run.resolve("summary.md")), "nothing is written");
  }

  /** It is not committed, so that a clean clone does not have it. */
  @Test
  void theReportForBrowsersMayBeMissingButNotDifferent() throws IOException {
    assertEquals(0, report());
    Path page = run.resolve("report.html");
    String written = Files.readString(page);
    assertTrue(written.startsWith("<!DOCTYPE html>"), written);
    Files.delete(page);
    assertEquals(0, report("--check"), () -> out);
    assertFalse(Files.exists(page), "nothing is written");
    Files.writeString(page, written + " ");
    assertEquals(4, report("--check"));
    assertTrue(out.contains("extra files: report.html"), out);
  }
}
