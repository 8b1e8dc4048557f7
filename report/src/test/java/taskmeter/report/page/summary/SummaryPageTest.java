package taskmeter.report.page.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.Page;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.plot.VerdictMap;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.NoiseFloors;

class SummaryPageTest {

  private static final Path RESULTS = Path.of("..", "results");
  private static final CellKey SLOW = SmallRun.cell("slow", "");
  private static final CellKey FAST = SmallRun.cell("fast", "");
  private static final double[] FORKS = {99, 101, 100.5, 99.5, 100.8, 99.2, 100.2, 99.8};

  private static double[] times(double factor) {
    return Arrays.stream(FORKS).map(value -> value * factor).toArray();
  }

  /** On s the first cell is twice as slow and the other the same; on t they are three times and half as slow. */
  private static SmallRun three() {
    return new SmallRun()
        .blocks(SLOW, times(1)).blocks(FAST, times(1))
        .blocks(SmallRun.on("s", SLOW), times(2)).blocks(SmallRun.on("s", FAST), times(1))
        .blocks(SmallRun.on("t", SLOW), times(3)).blocks(SmallRun.on("t", FAST), times(0.5));
  }

  private static PageData data(SmallRun run) {
    return PageData.of(run.run(), Optional.empty(), NoiseFloors.NONE);
  }

  @Test
  void everyCommittedSummaryIsShort() throws Exception {
    try (Stream<Path> runs = Files.list(RESULTS)) {
      List<Path> pages = runs.map(run -> run.resolve("summary.md")).filter(Files::exists).toList();
      assertFalse(pages.isEmpty());
      for (Path page : pages) {
        String text = Files.readString(page);
        assertTrue(text.lines().count() <= 250, page + " has " + text.lines().count() + " lines");
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= 60_000, page::toString);
      }
    }
  }

  @Test
  void theLargestChangesHaveEachCellOnceAndSlowerOnesFirst() {
    List<LargestChanges.Change> changes = new LargestChanges(data(three())).all();
    assertEquals(List.of("slow on t, also [s]", "fast on t, also []"), changes.stream()
        .map(change -> change.comparison().cell().key().variant() + " on "
            + change.comparison().cell().key().runtime() + ", also "
            + change.also().stream().map(also -> also.cell().key().runtime()).toList()).toList());
    String table = new LargestChanges(data(three())).markdown();
    assertTrue(table.contains(
        "| Title of r → Title of t; s: 2.00× | 3.00× (3.00–3.00×) | ▲ slower | 100 ns → 300 ns |"), table);
  }

  @Test
  void theMapHasAFieldForEachComparison() {
    Page page = Page.of(three().run());
    VerdictMap map = (VerdictMap) page.figures().stream().filter(figure -> figure.file().equals("verdicts.svg"))
        .map(Figure::plot).findFirst().orElseThrow();
    assertEquals(List.of("Title of s", "Title of t"), map.groups().stream().map(VerdictMap.Group::label).toList());
    assertEquals(List.of("Title of S.slow 2.0▲ 3.0▲", "Fast = 0.50▼"), map.rows().stream()
        .map(row -> row.label() + " " + String.join(" ", map.columns().stream()
            .map(column -> row.fields().get(column).text()).toList())).toList());
    assertEquals("2 slower, 1 faster, 1 the same, 0 inconclusive", map.title());
    assertTrue(page.summary().contains("](charts/verdicts.svg)"), page.summary());
  }

  @Test
  void aRunWithOnlyEmptyCallsHasNoMap() {
    CellKey base = SmallRun.cell("base", "");
    Page page = Page.of(new SmallRun().blocks(base, FORKS).blocks(SmallRun.on("s", base), times(2)).run());
    assertTrue(page.figures().stream().noneMatch(figure -> figure.file().equals("verdicts.svg")));
    CellKey base2 = SmallRun.cell("base", "n=2");
    Page several = Page.of(new SmallRun().blocks(SLOW, FORKS).blocks(SmallRun.on("s", SLOW), times(2))
        .blocks(base2, FORKS).blocks(SmallRun.on("t", base2), times(2)).run());
    VerdictMap map = (VerdictMap) several.figures().stream().filter(figure -> figure.file().equals("verdicts.svg"))
        .map(Figure::plot).findFirst().orElseThrow();
    assertEquals(List.of("Title of s", "Title of t"), map.groups().stream().map(VerdictMap.Group::label).toList());
  }

  @Test
  void aRunWithTooFewOrDisturbedForksSaysSoFirst() {
    assertEquals(List.of(), new Fitness(data(three())).reasons());
    SmallRun few = new SmallRun().blocks(SLOW, 1, 2, 3).blocks(SmallRun.on("s", SLOW), 1, 2, 3);
    assertEquals(List.of("1 of 1 comparison has fewer than 8 forks of each runtime, which a verdict requires."
        + " A larger budget gives more."), new Fitness(data(few)).reasons());
    assertEquals(List.of("1 of 1 cell has fewer than 5 forks, too few for a reliable interval."
        + " A larger budget gives more."), new Fitness(data(new SmallRun().forks(SLOW, 1, 2, 3))).reasons());
    SmallRun disturbed = new SmallRun();
    for (int i = 0; i < 10; i++) {
      disturbed.fork(SLOW, SmallRun.schedulePosition(i + 1, 1, 1), SmallRun.disturbed(i < 3), 100 + i);
    }
    assertEquals(List.of("3 of 10 forks that count were disturbed by other programs (30 %). Stop them, and measure"
        + " again."), new Fitness(data(disturbed)).reasons());
    String page = Page.of(disturbed.run()).summary();
    assertTrue(page.indexOf("> **This run is not fit for conclusions:**") < page.indexOf("## "), page);
    assertTrue(page.contains("> **This run is not fit for conclusions:**"), page);
  }

  @Test
  void costsAreThoseOfTheNewestReleaseAndDoubtsAreMarked() {
    SmallRun run = three().blocks(SmallRun.on("u-ea", SLOW), times(4));
    String page = Page.of(run.run()).summary();
    assertTrue(page.contains("## Costs on Title of t\n"), page);
    assertTrue(page.contains("| Title of S: Title of S.slow | 300 ns ("), page);
    assertFalse(page.contains("†"), page);
    String doubted = Page.of(new SmallRun().forks(SLOW, 10, 11).run()).summary();
    assertTrue(Pattern.compile("\\| 10.5 ns .*†").matcher(doubted).find(), doubted);
    assertTrue(doubted.contains("(details.md#doubts)"), doubted);
  }

  /** A cell that the baseline lacks is compared with another runtime, but counts for the same candidate. */
  @Test
  void eachRuntimeHasOneRowOfCounts() {
    CountTable counts = new CountTable(data(new SmallRun().blocks(SLOW, FORKS)
        .blocks(SmallRun.on("s", SLOW), FORKS).blocks(SmallRun.on("s", FAST), FORKS)
        .blocks(SmallRun.on("t", SLOW), times(2)).blocks(SmallRun.on("t", FAST), FORKS)));
    assertEquals(List.of("| Title of r → Title of s | 0 | 0 | 0 | 0 | 1 | 0 | 1 |",
            "| Title of r (1 cell: Title of s) → Title of t | 1 | 0 | 0 | 0 | 1 | 0 | 0 |"),
        counts.markdown().lines().skip(2).toList());
    assertEquals(List.of("| Title of r → Title of s | 0 | 0 | 0 | 0 | 1 | 0 | 1 |",
            "| Title of s → Title of t | 1 | 0 | 0 | 0 | 1 | 0 | 0 |"),
        counts.steps().lines().skip(2).toList());
  }
}
