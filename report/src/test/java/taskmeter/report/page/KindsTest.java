package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.text.Figure;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.NoiseFloors;

/** Runs with JDKs and CPythons: {@code r} and {@code s} are JDKs, {@code p}, {@code q} and {@code t} CPythons. */
class KindsTest {

  private static final double[] EIGHT = {0.99, 1.01, 1.005, 0.995, 1.008, 0.992, 1.002, 0.998};

  private static CellKey loop(String runtime) {
    return SmallRun.cell("slow", "", "LOOP", "LOOP", true).withRuntime(runtime);
  }

  private static CellKey virtual(String runtime) {
    return SmallRun.cell("slow", "").withRuntime(runtime);
  }

  private static double[] times(double factor) {
    return Arrays.stream(EIGHT).map(each -> each * factor).toArray();
  }

  /** CPythons are first in the file and have the first labels. The last cell is the same on both kinds. */
  private static SmallRun both() {
    SmallRun run = new SmallRun().carrier("LOOP")
        .blocks(loop("p"), times(10)).blocks(loop("q"), times(20)).blocks(loop("t"), times(5))
        .blocks(virtual("r"), times(100)).blocks(virtual("s"), times(150))
        .blocks(SmallRun.cell("fast", "").withRuntime("p"), times(1))
        .blocks(SmallRun.cell("fast", "").withRuntime("r"), times(3))
        .blocks(SmallRun.cell("fast", "").withRuntime("s"), times(3));
    for (String python : List.of("p", "q", "t")) {
      run.with(python, "kind", "CPython").with(python, "jvm.version", "3.12." + python);
    }
    return run.with("r", "jvm.version", "21").with("r", "jvm.collector", "G1");
  }

  private static List<String> pairs(Page page) {
    return page.verdicts().families().stream().map(KindsTest::pair).toList();
  }

  private static String pair(Family family) {
    return family.candidate() + "/" + family.baseline() + " " + family.size();
  }

  @Test
  void aFamilyHasRuntimesOfOneKindAndJdksAreFirst() {
    Page page = Page.of(both().with("s", "jvm.collector", "G1").run());
    assertEquals(List.of("s/r 2", "q/p 1", "t/p 1"), pairs(page));
    assertTrue(page.findings().get(0).startsWith("Title of s: 1 slower, 0 faster, 1 the same"), page.findings().get(0));
    assertTrue(page.details().startsWith("# What a task costs: Title of r, Title of s, Title of p, Title of q, T"));
  }

  @Test
  void aBaselineConcernsItsKindOnly() {
    Run run = both().with("s", "jvm.collector", "G1").run();
    assertEquals(List.of("r/s 2", "q/p 1", "t/p 1"), pairs(Page.of(run, Optional.of("s"), NoiseFloors.NONE)));
    assertEquals(List.of("s/r 2", "p/q 1", "t/q 1", "t/p 0"),
        pairs(Page.of(run, Optional.of("q"), NoiseFloors.NONE)), "only p has the other cell");
  }

  @Test
  void chartsAndTablesHaveTheRuntimesOfOneKind() {
    Page page = Page.of(both().run());
    List<String> files = page.figures().stream().map(Figure::file).toList();
    assertEquals(files.stream().distinct().toList(), files);
    assertTrue(files.containsAll(List.of("s-ratios.svg", "s-ratios-cpython.svg", "s-across-jdks.svg",
        "s-across-versions-cpython.svg", "s-on-title-of-r.svg", "s-on-title-of-q.svg")), files::toString);
    assertTrue(page.details().contains("\n## Across CPython versions\n"), page.details());
    assertTrue(page.details().contains("| cell | carrier | Title of r | Title of s |"), page.details());
    assertTrue(page.details().contains("| cell | carrier | Title of p | Title of q | Title of t |"), page.details());
    assertTrue(page.details().contains("| CPython | Title of p | Title of q | Title of t |"), page.details());
    assertTrue(page.details().contains("JDKs and CPython versions are never compared with each other."));
  }

  @Test
  void oneRuntimeOfEachKindHasNoVerdicts() {
    SmallRun run = new SmallRun().blocks(virtual("r"), times(100)).blocks(loop("p"), times(10)).carrier("LOOP")
        .with("p", "kind", "CPython");
    Page page = Page.of(run.run());
    assertEquals(List.of(), pairs(page));
    assertFalse(page.details().contains("## Across"), page.details());
    assertTrue(page.details().contains("\n## Each runtime alone\n"), page.details());
    assertTrue(page.details().contains("\n### Title of S, Title of p\n"), page.details());
  }

  @Test
  void settingsThatDifferOnPurposeAreANoteAndNoVeto() {
    SmallRun run = both().with("s", "jvm.collector", "ZGC Cycles").with("s", "arguments.own", "-XX:+UseZGC");
    Page page = Page.of(run.run());
    assertEquals("s/r 2", pairs(page).get(0));
    assertTrue(page.details().contains("\n- Settings differ on purpose: Title of s has the arguments `-XX:+UseZGC`,"
        + " and Title of r has no arguments of its own; `jvm.collector` differs.\n"), page.details());
  }

  @Test
  void otherDifferencesOfSettingsVetoNevertheless() {
    assertEquals("s/r 0", pairs(Page.of(both().with("s", "jvm.collector", "ZGC Cycles").run())).get(0));
    assertEquals("s/r 0", pairs(Page.of(both().with("s", "jvm.collector", "G1").with("s", "jmh.blackhole", "full")
        .with("s", "arguments.own", "-XX:+UseZGC").run())).get(0));
    assertEquals("s/r 0", pairs(Page.of(both().with("s", "jvm.collector", "G1").with("s", "jvm.flags", "-Xint -XX:+A")
        .with("r", "jvm.flags", "").with("s", "arguments.own", "-XX:+A").run())).get(0));
    assertEquals("s/r 2", pairs(Page.of(both().with("s", "jvm.collector", "G1").with("s", "jvm.flags", "-Xint -XX:+A")
        .with("r", "jvm.flags", "-Xint").with("s", "arguments.own", "-XX:+A").run())).get(0));
  }
}
