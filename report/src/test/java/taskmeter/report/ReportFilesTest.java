package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files a report replaces and removes: its own, all or none. */
class ReportFilesTest extends OneReport {

  private Path run;

  @BeforeEach
  void aReport() throws IOException {
    run = copy("typical", "20260101T000000Z-standard");
    assertEquals(0, run("--run", run.toString()), () -> err);
  }

  @Test
  void chartsThatNoReportWroteStay() throws IOException {
    Files.writeString(run.resolve("charts/mine.svg"), "<svg id=\"chart-other\"/>");
    Files.copy(run.resolve("charts/meeting.svg"), run.resolve("charts/copy.svg"));
    Map<String, String> before = files(run);
    assertEquals(0, run("--run", run.toString()), () -> err);
    assertEquals(before, files(run));
    assertEquals(0, run("--run", run.toString(), "--check"), () -> out);
  }

  @Test
  void aChartOfAnEarlierReportIsRemoved() throws IOException {
    Map<String, String> before = files(run);
    Files.writeString(run.resolve("charts/earlier.svg"),
        before.get("charts/meeting.svg").replace("chart-meeting", "chart-earlier"));
    assertEquals(4, run("--run", run.toString(), "--check"));
    assertTrue(out.contains("charts/earlier.svg"), out);
    assertEquals(0, run("--run", run.toString()), () -> err);
    assertEquals(before, files(run));
  }

  @Test
  void aFileOfAnotherInThePlaceOfAChartIsAnError() throws IOException {
    Files.writeString(run.resolve("charts/meeting.svg"), "mine");
    Files.delete(run.resolve("summary.md"));
    Map<String, String> before = files(run);
    assertEquals(2, run("--run", run.toString()));
    assertEquals(run.resolve("charts/meeting.svg") + ": found a file that no report wrote; expected a chart, or"
        + " nothing; move it to another place\n", err);
    assertEquals(before, files(run));
  }

  @Test
  void aFolderInThePlaceOfAFileIsAnError() throws IOException {
    Files.delete(run.resolve("summary.md"));
    Files.delete(run.resolve("charts/meeting.svg"));
    Files.createDirectories(run.resolve("summary.md"));
    Files.createDirectories(run.resolve("charts/meeting.svg"));
    Map<String, String> before = files(run);
    assertEquals(2, run("--run", run.toString()));
    assertEquals(Stream.of("charts/meeting.svg", "summary.md").map(file -> run.resolve(file)
        + ": found a folder; expected a file, or nothing; move it to another place\n").toList(),
        err.lines().map(line -> line + "\n").toList());
    assertEquals(before, files(run));
  }

  /** The links stay, and what is there. */
  @Test
  void theFolderOfChartsCanBeALink() throws IOException {
    Path charts = Files.move(run.resolve("charts"), results.resolve("elsewhere"));
    Files.writeString(charts.resolve("mine.svg"), "<svg/>");
    Files.delete(charts.resolve("meeting.svg"));
    Files.createSymbolicLink(run.resolve("charts"), charts);
    assertEquals(0, run("--run", run.toString()), () -> err);
    assertTrue(Files.isSymbolicLink(run.resolve("charts")) && Files.exists(charts.resolve("meeting.svg"))
        && Files.exists(charts.resolve("mine.svg")));
  }

  /** Only folders that are not named like runs take their names from the files. */
  @Test
  void aComparisonStaysInItsFolder() throws IOException {
    for (String name : new String[] {"one", "two"}) {
      Path folder = copy("typical", name);
      for (String file : new String[] {"forks.csv", "samples.csv", "environment.csv"}) {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file))
            .replace("20260101T000000Z-standard", "../../" + name + "/x"));
      }
    }
    assertEquals(0, run("--results=" + results, "--run=one,two"), () -> err);
    assertEquals(results.resolve("compare"), Path.of(out.lines().filter(line -> line.startsWith("Summary: "))
        .findFirst().orElseThrow().replaceFirst("Summary: (.*), with.*", "$1")).normalize().getParent().getParent());
  }
}
