package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which run is drawn if none is named, and what happens to the report that it already has. */
class NewestRunTest extends OneReport {

  private static final String OLDER = "20260101T000000Z-standard";
  private static final String NEWER = "20260102T000000Z-standard";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private Path older;
  private Path newer;

  @BeforeEach
  void twoRuns() throws IOException {
    older = copy("verdicts", OLDER);
    newer = renamed(copy("verdicts", NEWER));
  }

  /** Replaces the run's name in its files, as the rows must have the folder's name. */
  private static Path renamed(Path run) throws IOException {
    for (String file : files(run).keySet()) {
      Path path = run.resolve(file);
      Files.writeString(path, Files.readString(path).replace(OLDER, NEWER));
    }
    return run;
  }

  private int report(String... options) {
    return run(Stream.concat(Stream.of("--results=" + results), Stream.of(options)).toArray(String[]::new));
  }

  private void measuredHere(String run) throws IOException {
    Files.writeString(results.resolve(".newest"), run + "\n");
  }

  private static Map<String, FileTime> times(Path run) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String file : files(run).keySet()) {
      times.put(file, Files.getLastModifiedTime(run.resolve(file)));
    }
    return times;
  }

  @Test
  void theRunThatACampaignWroteToLastIsTheNewest() throws IOException {
    assertEquals(0, report(), () -> err);
    assertTrue(out.contains("Summary: " + newer), out);
    measuredHere(OLDER);
    assertEquals(0, report(), () -> err);
    assertTrue(out.contains("Summary: " + older), out);
    measuredHere("20990101T000000Z-standard");
    assertEquals(0, report(), () -> err);
    assertTrue(out.contains("Summary: " + newer), "a deleted run is not the newest: " + out);
  }

  @Test
  void anEqualReportIsNotTouched() throws IOException {
    assertEquals(0, report(), () -> err);
    for (String file : files(newer).keySet()) {
      Files.setLastModifiedTime(newer.resolve(file), LONG_AGO);
    }
    Map<String, FileTime> before = times(newer);
    assertEquals(0, report(), () -> err);
    assertEquals(before, times(newer));
    Files.writeString(newer.resolve("summary.md"), "edited");
    assertEquals(0, report("--run=" + NEWER), () -> err);
    assertFalse(files(newer).get("summary.md").equals("edited"));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(newer.resolve("summary.json")), "the others stay");
  }

  @Test
  void aDifferentReportOfARunThatWasNotMeasuredHereIsKept() throws IOException {
    Files.writeString(newer.resolve("summary.md"), "of an earlier version");
    Map<String, String> before = files(newer);
    assertEquals(6, report("--fail-on=slower"), "the gate does not need the files: " + err);
    assertEquals(before, files(newer));
    assertTrue(out.contains("\nNot written: no campaign in this folder measured " + newer + ", which is only the newest"
        + " run by name, and its report would change:\n  charts/"), out);
    assertTrue(out.contains("\nTo write it, name the run: --run=" + NEWER + "\n"), out);
    assertEquals(0, run("--properties", properties("report.results=" + results)), () -> err);
    assertTrue(out.endsWith("\nTo write it, name the run: -Dreport.run=" + NEWER + "\n"), out);
  }

  @Test
  void itIsReplacedIfItsRunIsNamedOrWasMeasuredHere() throws IOException {
    for (String named : new String[] {"--run=" + NEWER, "--skip=false"}) {
      Files.writeString(newer.resolve("summary.md"), "of an earlier version");
      assertEquals(0, report(named), () -> err);
      assertTrue(out.contains("Summary: " + newer), out);
      assertTrue(files(newer).get("summary.md").startsWith("# What a task costs"), named);
      measuredHere(NEWER);
    }
  }
}
