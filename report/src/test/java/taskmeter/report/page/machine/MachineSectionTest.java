package taskmeter.report.page.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.disturbed;
import static taskmeter.report.sample.SmallRun.on;
import static taskmeter.report.sample.SmallRun.schedulePosition;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.Page;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.plot.DriftPlot;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Noise;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Ruler.RulerReading;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.NoiseFloors;

/** The section about the machine, for runs that have data about it. */
class MachineSectionTest {

  private static final Path DISTURBED = Path.of("src/test/resources/taskmeter/report/golden/disturbedForks");
  private static final CellKey SLOW = cell("slow", "");

  private static String section(Run run) {
    return new MachineSection(PageData.of(run, Optional.empty(), NoiseFloors.NONE)).markdown();
  }

  /** Twenty blocks of two runtimes; a fork at the first position costs this factor more. */
  private static Run positions(double factor) {
    SmallRun run = new SmallRun();
    for (int block = 1; block <= 20; block++) {
      boolean first = block % 2 == 0;
      double noise = 1 + 0.001 * (block % 4);
      run.fork(SLOW, schedulePosition(block, first ? 1 : 2, 1), Noise.UNKNOWN, 10 * noise * (first ? factor : 1))
          .fork(on("q", SLOW), schedulePosition(block, first ? 2 : 1, 1), Noise.UNKNOWN,
              5 * noise * (first ? 1 : factor));
    }
    return run.run();
  }

  @Test
  void aRunWithoutMachineDataHasNoSection() {
    assertEquals("", section(new SmallRun().forks(SLOW, 1, 2).run()));
    assertFalse(Page.of(new SmallRun().forks(SLOW, 1, 2).run()).details().contains("The machine during"));
  }

  @Test
  void positionsThatMatterAreNamed() {
    String far = section(positions(1.2));
    assertTrue(far.contains("The intervals at position 1 and position 2 exclude 1."), far);
    assertTrue(far.contains("more than 3 % from 1: position 1 and position 2 do."), far);
    assertTrue(far.contains("| 1 | 20 | 1.10× (1.09–1.10×) |"), far);
    String near = section(positions(1.02));
    assertTrue(near.contains("The intervals at position 1 and position 2 exclude 1."), near);
    assertTrue(near.endsWith("| 2 | 20 | 0.990× (0.990–0.991×) |"), near);
    assertTrue(near.contains("from 1: none does."), near);
    assertTrue(section(positions(1)).contains("No interval excludes 1."), section(positions(1)));
  }

  @Test
  void unequalSharesAreReportedBelowTheTable() {
    SmallRun run = new SmallRun();
    for (int block = 1; block <= 40; block++) {
      run.fork(SLOW, schedulePosition(block, 1, 1), disturbed(block <= 12), 10)
          .fork(on("q", SLOW), schedulePosition(block, 1, 1), disturbed(false), 10);
    }
    String section = section(run.run());
    assertTrue(section.contains("| Title of r | 40 | 12 | 30 % | 0 | 12 |"), section);
    assertTrue(section.contains("**Unequally disturbed: 30 % of the forks on runtime r and 0 %"), section);
  }

  @Test
  void theDriftChartHasReadingsInterruptionsAndDisturbedForks() throws Exception {
    PageData data = PageData.of(RunReader.read(DISTURBED), Optional.empty(), NoiseFloors.NONE);
    Figure figure = new MachineSection(data).figures().get(0);
    DriftPlot plot = (DriftPlot) figure.plot();
    assertEquals("drift.svg", figure.file());
    assertEquals(2, plot.lines().size());
    assertEquals(List.of(0.0, 0.15), plot.lines().get(0).points().subList(0, 2).stream()
        .map(DriftPlot.Point::minutes).toList());
    assertEquals(800.0 / 812, plot.lines().get(0).points().get(0).ratio(), 1e-12);
    assertEquals(1, plot.interruptions().size());
    assertEquals(List.of(0.1), plot.disturbed().subList(0, 1));
    assertEquals(3, plot.disturbed().size());
  }

  /** Forty readings a second apart, of which these have another value. */
  private static DriftPlot drift(Map<Integer, Double> others) {
    Run run = new SmallRun().forks(SLOW, 1, 2).run();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    List<RulerReading> ruler = IntStream.range(0, 40)
        .mapToObj(i -> new RulerReading(i, start.plusSeconds(i), Ruler.PARK, 1000 * others.getOrDefault(i, 1.0)))
        .toList();
    Run with = new Run(run.name(), run.forks(), run.environment(), run.labels(), ruler, Optional.empty());
    return (DriftPlot) new MachineSection(PageData.of(with, Optional.empty(), NoiseFloors.NONE))
        .figures().get(0).plot();
  }

  @Test
  void theCaptionCountsTheReadingsThatAreDrawnAtTheEdge() {
    String spikes = drift(Map.of(3, 20.0, 9, 8.0, 12, 1.1, 20, 0.5)).subtitle();
    assertTrue(spikes.contains("; arrows at the edge: 1 reading below 1.00× (down to 0.500×) and 2 readings above 1.10×"
        + " (up to 20.0×), probably while other work had the processor"), spikes);
    String quiet = drift(Map.of(3, 1.1)).subtitle();
    assertFalse(quiet.contains("edge"), quiet);
  }

  @Test
  void comparedRunsHaveAMachineSectionEachAndAWarning() throws Exception {
    Run one = RunReader.read(DISTURBED);
    Run other = new Run("20260107T000000Z-standard", one.forks(), one.environment(), one.labels(), one.ruler(),
        Optional.empty());
    Page page = Page.of(MergedRuns.of(List.of(one, other)));
    String text = page.details();
    assertTrue(text.contains("> **Not interleaved: every ratio between JVMs of two runs"), text);
    assertTrue(text.contains("### Run `20260106T000000Z-standard`\n\nThe harness"), text);
    assertTrue(text.contains("### Run `20260107T000000Z-standard`"), text);
    assertTrue(text.contains("| machine and campaign | `20260106T000000Z-standard` |"
        + " `20260107T000000Z-standard` |"), text);
    assertTrue(text.contains("-Dreport.run=20260106T000000Z-standard,20260107T000000Z-standard\n"), text);
    assertEquals(2, page.figures().stream().filter(figure -> figure.file().startsWith("drift-2026")).count());
    assertFalse(text.contains("environments differ"), text);
  }
}
