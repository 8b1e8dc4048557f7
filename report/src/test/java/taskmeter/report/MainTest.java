package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.text.Typography;

class MainTest extends OneReport {

  @Test
  void theNewestRunIsReportedAndItsFindingsArePrinted() throws IOException {
    Path run = copy("typical", "20260101T000000Z-standard");
    Files.createDirectory(results.resolve("format-1"));
    assertEquals(0, run("--results", results.toString()), () -> err);
    assertTrue(out.startsWith("10 of 10 cells were measured, with 5 forks each."), out);
    assertTrue(out.contains("Summary: " + run.resolve("summary.md") + ", with 3 charts\n"), out);
    assertEquals(List.of("charts/meeting-by-parties.svg", "charts/meeting-spin-against-latch.svg",
        "charts/meeting.svg"), files(run).keySet().stream().filter(name -> name.endsWith(".svg")).toList());
    for (String page : List.of("summary.md", "details.md")) {
      assertEquals(Typography.unbroken(Files.readString(GOLDEN.resolve("typical").resolve(page))),
          files(run).get(page));
    }
  }

  @Test
  void aSecondReportHasTheSameBytesAndNoExtraCharts() throws IOException {
    Path run = copy("typical", "20260101T000000Z-standard");
    Locale before = Locale.getDefault();
    assertEquals(0, run("--run", run.toString()));
    SortedMap<String, String> first = files(run);
    Files.writeString(run.resolve("charts/earlier.svg"),
        first.get("charts/meeting.svg").replace("chart-meeting", "chart-earlier"));
    Files.writeString(run.resolve("charts/notes.txt"), "mine");
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(0, run("--run", run.toString()));
    } finally {
      Locale.setDefault(before);
    }
    SortedMap<String, String> second = files(run);
    assertEquals("mine", second.remove("charts/notes.txt"));
    assertEquals(first, second);
  }

  @Test
  void anInvalidRunIsRejectedAndNothingIsWritten() throws IOException {
    Path run = copy("badInput", "20260105T000000Z-standard");
    SortedMap<String, String> before = files(run);
    assertEquals(2, run("--results", results.toString()));
    assertTrue(err.contains(before.get("complaints.txt")), err);
    assertTrue(err.contains("nothing was written"), err);
    assertFalse(err.contains("\tat "), "no stack trace");
    assertEquals(before, files(run));
  }

  @Test
  void optionsCanBeProperties() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    Path other = copy("rehearsed", "20260104T000000Z-smoke");
    String file = properties("report.run=20260104T000000Z-smoke", "report.results=" + results);
    assertEquals(0, run("--properties", file), () -> err);
    assertTrue(out.contains(other.toString()), out);
    assertEquals(0, run("--properties", file, "--run", "20260101T000000Z-standard"), () -> err);
    assertTrue(out.contains("20260101T000000Z-standard"), "the command line takes precedence: " + out);
  }

  @Test
  void allMistakesInOptionsAreReportedAtOnce() throws IOException {
    String file = properties("report.runn=x", "report.skip=perhaps", "report.failOn=slower,fastr,slwer", "report.=z");
    assertEquals(2, run("--properties", file, "--check=maybe"));
    assertEquals(List.of(
        "-Dreport.: unknown option; expected one of -Dreport.allow, -Dreport.allowMismatch, -Dreport.annotations, "
            + "-Dreport.baseline, -Dreport.candidate, -Dreport.check, -Dreport.explain, -Dreport.failOn, "
            + "-Dreport.require, -Dreport.results, -Dreport.run, -Dreport.skip, -Dreport.tolerance, -Dreport.verdicts",
        "-Dreport.failOn=slower,fastr,slwer: not a verdict (\"fastr\"); expected slower, faster, likely slower, likely "
            + "faster or inconclusive; "
            + "did you mean faster?",
        "-Dreport.failOn=slower,fastr,slwer: not a verdict (\"slwer\"); expected slower, faster, likely slower, likely "
            + "faster or inconclusive; "
            + "did you mean slower?",
        "-Dreport.runn: unknown option; did you mean -Dreport.run?",
        "-Dreport.skip=perhaps: not a boolean; expected true or false",
        "--check=maybe: not a boolean; expected true or false"), err.lines().toList());
  }

  @Test
  void theCommandLineTakesPrecedenceOverProperties() throws IOException {
    assertEquals(0, run("--properties", properties("report.skip=perhaps"), "--skip=true"), () -> err);
    assertEquals("Report skipped.\n", out);
  }

  @Test
  void anUnknownRunGetsASuggestion() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    String file = properties("report.run=20260101T00000Z-standard", "report.results=" + results);
    assertEquals(2, run("--properties", file));
    assertEquals("-Dreport.run: no run \"20260101T00000Z-standard\"; expected 20260101T000000Z-standard; "
        + "did you mean 20260101T000000Z-standard?", err.strip());
  }

  @Test
  void anUnknownRunIsReportedBeforeTheTestsRun() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    assertEquals(2, run("--validate", "--results=" + results, "--run=20260101T00000Z-standard"));
    assertTrue(err.strip().endsWith("did you mean 20260101T000000Z-standard?"), err);
    assertEquals(0, run("--validate", "--results=" + results, "--run=20260101T000000Z-standard"));
    assertEquals(0, run("--validate", "--results=" + results, "--run=nope", "--skip"));
    assertEquals(0, run("--validate", "--results=" + results.resolve("none"), "--run=nope"));
    assertEquals(0, run("--validate", "--results=" + results.resolve("none")));
  }

  @Test
  void anUnknownBaselineIsReportedWithTheRuntimes() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    String file = properties("report.baseline=52", "report.results=" + results);
    assertEquals(2, run("--validate", "--properties", file));
    assertEquals("-Dreport.baseline: no runtime \"52\"; expected 25", err.strip());
    assertEquals(2, run("--results", results.toString(), "--baseline=25x"));
    assertTrue(err.strip().endsWith("expected 25; did you mean 25?"), err);
    assertEquals(2, run("--results", results.toString(), "--baseline=jdk 25"));
    assertTrue(err.strip().endsWith("no runtime \"jdk 25\"; expected 25; did you mean 25?"), err);
    assertEquals(0, run("--results", results.toString(), "--baseline=25"), () -> err);
    assertEquals(0, run("--validate", "--results", results.resolve("none").toString(), "--baseline=52"), () -> err);
  }

  @Test
  void withoutARunTheErrorSaysHowToMeasureOne() {
    assertEquals(2, run("--results", results.resolve("none").toString()));
    assertTrue(err.startsWith("--results: no run in "), err);
    assertTrue(err.contains("mvn -pl bench verify"), err);
  }

  @Test
  void withoutATemporaryFolderTheErrorSaysHowToChooseOne() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    String before = System.setProperty("java.io.tmpdir", "/nowhere");
    try {
      assertEquals(2, run("--results", results.toString()));
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
    assertEquals("temporary folder /nowhere: found no such folder; expected a folder for temporary files; create it, or"
        + " choose another with java -Djava.io.tmpdir=<folder> -jar …\n", err);
  }

  @Test
  void skipDoesNothing() throws IOException {
    assertEquals(0, run("--properties", properties("report.skip=")));
    assertEquals(0, run("--skip"));
    assertTrue(out.contains("skipped"), out);
  }

  @Test
  void helpListsEveryOption() {
    assertEquals(0, run("--help", "--runn"));
    Stream.of("--run", "--baseline", "--allow-mismatch", "--results", "--skip", "--properties", "Exit codes")
        .forEach(word -> assertTrue(out.contains(word), out));
  }

  @Test
  void aRunOfFiveMegabytesTakesSeconds() throws IOException {
    Path usual = SampleRun.write(results.resolve("usual"));
    Path large = SampleRun.write(results.resolve("large"), 200);
    assertTrue(Files.size(large.resolve("samples.csv")) > 5_000_000, "large enough");
    assertEquals(0, run("--run", usual.toString()), () -> err);
    // Generous, because the machine may be busy
    assertTimeout(Duration.ofSeconds(20), () -> assertEquals(0, run("--run", large.toString())));
    assertArrayEquals(new String[] {"current-task-lookup.svg"}, files(large.resolve("charts")).keySet().stream()
        .filter(name -> name.startsWith("current")).toArray());
  }
}
