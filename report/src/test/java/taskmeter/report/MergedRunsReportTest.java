package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Reports on runs that were not interleaved. */
class MergedRunsReportTest extends OneReport {

  /** Copies the typical run with a name one day later. */
  private Path aDayLater() throws IOException {
    Path later = copy("typical", "20260102T000000Z-standard");
    for (String file : List.of("forks.csv", "samples.csv", "environment.csv")) {
      Files.writeString(later.resolve(file), Files.readString(later.resolve(file)).replace("20260101T", "20260102T"));
    }
    return later;
  }

  @Test
  void aComparisonHasItsOwnFolder() throws IOException {
    Path first = copy("typical", "20260101T000000Z-standard");
    Path later = aDayLater();
    SortedMap<String, String> before = files(first);
    String both = "20260101T000000Z-standard,20260102T000000Z-standard";
    assertEquals(0, run("--validate", "--results", results.toString(), "--run", both), () -> err);
    assertEquals(0, run("--results", results.toString(), "--run", both), () -> err);
    assertTrue(out.startsWith("Not interleaved: "), out);
    Path summary = results.resolve("compare/20260101T000000Z-standard+20260102T000000Z-standard/summary.md");
    assertTrue(out.contains("Summary: " + summary + ", with"), out);
    assertTrue(Files.readString(summary).contains("JDK\u00A025@20260102T000000Z"));
    assertEquals(before, files(first));
    assertFalse(Files.exists(later.resolve("summary.md")));
    assertEquals(0, run("--results", results.toString()), () -> err);
    assertTrue(out.contains(later.toString()), "a comparison is not a run: " + out);
  }

  @Test
  void differentEnvironmentsAreRejectedUnlessAllowed() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    Path environment = aDayLater().resolve("environment.csv");
    Files.writeString(environment, Files.readString(environment).replace("cpu.processors,2", "cpu.processors,4")
        .replace("commit,0123abc", "commit,4567def"));
    String[] lines = {"report.run=20260101T000000Z-standard,20260102T000000Z-standard", "report.results=" + results};
    for (String check : List.of("--validate", "--skip=false")) {
      assertEquals(2, run(check, "--properties", properties(lines)));
      assertEquals("""
          -Dreport.run: the runs' environments differ, so a ratio would also reflect these differences
            cpu.processors: 2 in 20260101T000000Z-standard, 4 in 20260102T000000Z-standard
            commit: 0123abc in 20260101T000000Z-standard, 4567def in 20260102T000000Z-standard
          only runs with the same environment can be compared; choose others, or add -Dreport.allowMismatch
          """, err);
    }
    assertFalse(Files.exists(results.resolve("compare")));
    assertEquals(0, run("--properties", properties(lines[0], lines[1], "report.allowMismatch=")), () -> err);
    assertTrue(out.contains("Different environments: cpu.processors: 2 in "), out);
    assertTrue(files(results).get("compare/20260101T000000Z-standard+20260102T000000Z-standard/summary.md")
        .contains("> - cpu.processors: 2 in 20260101T000000Z-standard, 4 in"));
  }

  @Test
  void everyMistakeInAListOfRunsIsReported() throws IOException {
    copy("typical", "20260101T000000Z-standard");
    assertEquals(2, run("--results", results.toString(), "--run",
        "20260101T000000Z-standard,20260101T000000Z-standard,2026,"));
    List<String> lines = err.lines().toList();
    assertEquals("--run: duplicate run \"20260101T000000Z-standard\"; expected each run once; remove one",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("--run: no run \"2026\"; expected 20260101T000000Z-standard"), err);
    assertTrue(lines.get(2).startsWith("--run: no run \"\"; "), err);
  }
}
