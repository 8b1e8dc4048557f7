package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.page.text.Figure;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.NoiseFloors;

/** Campaigns over several JVMs: the page compares them first, then each has its own tables and charts. */
class SeveralRuntimesTest {

  private static final Path TYPICAL = Path.of("src/test/resources/taskmeter/report/golden/typical");

  @TempDir
  private Path folder;

  /** Appends to a file a copy of each line that has the text, with the text replaced. */
  private void duplicate(String file, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    Stream<String> others = lines.stream().filter(line -> line.contains(from)).map(line -> line.replace(from, to));
    Files.write(folder.resolve(file), Stream.concat(lines.stream(), others).toList());
  }

  /** Writes each row of a slot twice, for two slots, the second time with a text replaced. */
  private void interleave(String file, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    Stream<String> rows = lines.stream().skip(1).flatMap(line -> {
      String[] parts = line.split(",", 3);
      long slot = Long.parseLong(parts[1]);
      return Stream.of(parts[0] + "," + (2 * slot - 1) + "," + parts[2],
          parts[0] + "," + 2 * slot + "," + parts[2].replace(from, to));
    });
    Files.write(folder.resolve(file), Stream.concat(lines.stream().limit(1), rows).toList());
  }

  @Test
  void theComparisonPrecedesEachRuntimesOwnSection() throws Exception {
    FileUtils.copyDirectory(TYPICAL.toFile(), folder.toFile());
    interleave("forks.csv", ",25,Meeting", ",21,Meeting");
    // The forks of the second runtime have no times of their own
    Path forks = folder.resolve("forks.csv");
    Files.writeString(forks, Files.readString(forks).replace(",start,end,", ",s,e,")
        .replace(",timed_s,", ",t,"));
    interleave("samples.csv", "", "");
    duplicate("environment.csv", ",25,", ",21,");
    Path environment = folder.resolve("environment.csv");
    Files.writeString(environment, Files.readString(environment).replace(",21,jvm.version,25.0.1+8",
        ",21,jvm.version,21.0.9+10"));
    duplicate("labels.csv", "runtime,25,1,JDK 25", "runtime,21,2,JDK 21");

    Page page = Page.of(RunReader.read(folder));
    assertEquals(List.of("verdicts-jdk-21.svg", "meeting-ratios.svg", "meeting-across-jdks.svg",
        "meeting-on-jdk-25.svg", "meeting-by-parties-on-jdk-25.svg", "meeting-spin-against-latch-on-jdk-25.svg",
        "meeting-on-jdk-21.svg", "meeting-by-parties-on-jdk-21.svg", "meeting-spin-against-latch-on-jdk-21.svg",
        "verdicts.svg"),
        page.figures().stream().map(Figure::file).toList());
    assertTrue(page.details().startsWith("# What a task costs: JDK 25, JDK 21\n"), page.details());
    assertTrue(page.details().indexOf("\n## Across JDKs\n")
        < page.details().indexOf("<details>\n<summary>JDK 21</summary>\n"), page.details());
    assertTrue(page.details().contains("\n### Meeting, JDK 21\n"), page.details());
    assertTrue(page.details().contains("| JVM | JDK 25 | JDK 21 |"), page.details());
    assertTrue(page.details().contains("with JDK 25.0.1+8 by Example, Inc. and JDK 21.0.9+10 by"), page.details());
    assertEquals("Not fit for conclusions: 8 of 8 comparisons have fewer than 8 forks of each runtime, which a verdict"
        + " requires. A larger budget gives more.", page.findings().get(0));
    assertEquals("JDK 21: 0 slower, 0 faster, 0 the same, 8 inconclusive (compared with JDK 25; too few forks for any"
        + " verdict)", page.findings().get(1));
    assertTrue(page.findings().get(3).startsWith("20 of 20 cells"), page.findings().get(3));
    assertTrue(page.details().indexOf("\n## Verdicts\n") < page.details().indexOf("\n## Findings\n"));
  }

  private static CellKey on(String runtime, String variant) {
    return new CellKey(runtime, "S", variant, Parameters.NONE, "X", "X", false);
  }

  private static SmallRun three() {
    return new SmallRun().forks(on("r", "slow"), 10, 10.1, 10.2, 9.9, 9.8)
        .forks(on("s", "slow"), 20, 20.1, 20.2, 19.9, 19.8).forks(on("t", "slow"), 10, 10.2, 10.1, 9.8, 9.9)
        .fork(on("r", "fast"), State.NOT_AVAILABLE, OptionalLong.empty())
        .forks(on("s", "fast"), 5, 5.1, 5.2, 4.9, 5).forks(on("t", "fast"), 15, 15.1, 15.2, 14.9, 15);
  }

  @Test
  void rowsWithAnotherBaseHaveATableOfTheirOwn() {
    String page = Page.of(three().run()).details();
    assertTrue(page.contains("| Title of S.slow | Title of X | **10.0 ns (9.80–10.2 ns)** | 2.00× (1.96–2.04×) |"
        + " 1.00× (0.977–1.02×) |"), page);
    int other = page.indexOf("Not available on Title of r, so compared with Title of s:");
    assertTrue(other > page.indexOf("| Title of S.slow | Title of X | **10.0 ns"), "no table has two baselines");
    assertTrue(page.indexOf("| Fast | Title of X | – | **5.04 ns (4.90–5.18 ns)** | 2.98× (") > other, page);
  }

  @Test
  void anyRuntimeOfTheRunMayBeTheBaseline() {
    Run run = three().run();
    assertEquals(List.of("r", "s", "t"), Page.runtimes(run));
    String page = Page.of(run, Optional.of("s"), NoiseFloors.NONE).details();
    assertTrue(page.contains("| Title of S.slow | Title of X | 0.500× (0.490–0.510×) | **20.0 ns"), page);
    assertFalse(page.contains("so compared with"), page);
    String message = assertThrows(
        IllegalArgumentException.class, () -> Page.of(run, Optional.of("q"), NoiseFloors.NONE)).getMessage();
    assertEquals("runtime: found q; expected one of [r, s, t]", message);
  }

  @Test
  void cellsOfDifferentParallelismAreNotCompared() {
    String page = Page.of(new SmallRun().forks(on("r", "slow"), 10, 11, 10).parallelism(4)
        .forks(on("s", "slow"), 20, 21, 20).run()).details();
    assertTrue(page.contains("| *different parallelism*<sup>[a](#doubts)</sup> |"), page);
    assertTrue(page.contains("- **Title of s:** 0 slower, 0 faster, 0 the same, 0 inconclusive; 1 not comparable\n"),
        page);
  }

  @Test
  void aSmokeRunHasRatiosButNoFindings() {
    Page page = Page.of(three().noMeasurement().run());
    assertEquals(1, page.findings().size(), page.findings()::toString);
    assertTrue(page.details().contains(" | 2.00× | 1.00× |"), page.details());
  }
}
