package taskmeter.report.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

/** Compares a cell on the runtimes {@code r}, {@code s} and {@code t}. */
class AcrossRuntimesTest {

  private static CellKey slow(String runtime) {
    return new CellKey(runtime, "S", "slow", Parameters.NONE, "X", "X", false);
  }

  private static AcrossRuntimes across(SmallRun run, String... baseline) {
    Run read = run.run();
    return AcrossRuntimes.of(Matrix.of(read), read.labels(), List.of(baseline).stream().findFirst());
  }

  private static List<String> ratios(RuntimeRow row) {
    return row.comparisons().stream().map(each -> each.cell().key().runtime() + "/" + each.base().key().runtime()
        + " " + Math.round(each.ratio().value() * 100)).toList();
  }

  @Test
  void everyRuntimeIsComparedWithTheFirst() {
    AcrossRuntimes across =
        across(new SmallRun().forks(slow("r"), 10, 10).forks(slow("s"), 5, 5).forks(slow("t"), 30, 30));
    assertEquals("r", across.baseline());
    assertEquals(List.of("s/r 50", "t/r 300"), ratios(across.rows().get(0)));
    assertFalse(across.rows().get(0).substitute());
  }

  @Test
  void everyRuntimeIsComparedWithTheNamedOne() {
    SmallRun run = new SmallRun().forks(slow("r"), 10, 10).forks(slow("s"), 5, 5);
    assertEquals(List.of("r/s 200"), ratios(across(run, "s").rows().get(0)));
    assertThrows(IllegalArgumentException.class, () -> across(run, "x"));
  }

  @Test
  void theOldestRuntimeThatRanReplacesAMissingBaseline() {
    SmallRun run = new SmallRun().fork(slow("r"), State.NOT_AVAILABLE, OptionalLong.empty())
        .forks(slow("s"), 5, 5).forks(slow("t"), 10, 10);
    RuntimeRow row = across(run).rows().get(0);
    assertTrue(row.substitute());
    assertEquals(List.of("t/s 200"), ratios(row));
    assertEquals(3, row.cells().size());
  }

  @Test
  void aCellThatDidNotRunHasNoRow() {
    SmallRun run = new SmallRun().fork(slow("r"), State.FAILED, OptionalLong.empty())
        .fork(slow("s"), State.NOT_AVAILABLE, OptionalLong.empty());
    assertEquals(List.of(), across(run).rows());
  }

  @Test
  void rowsAreInTheOrderOfTheirLabels() {
    CellKey early = new CellKey("s", "S", "slow", Parameters.NONE, "X", "X", false);
    CellKey late = new CellKey("r", "S", "fast", Parameters.NONE, "X", "X", false);
    assertEquals(List.of("slow", "fast"), across(new SmallRun().forks(late, 1).forks(early, 1)).rows().stream()
        .map(row -> row.base().key().variant()).toList());
  }

  @Test
  void noRatioCrossesCreatorPoolingOrParallelism() {
    CellKey creator = new CellKey("s", "S", "slow", Parameters.NONE, "X", "Y", false);
    CellKey pooled = new CellKey("t", "S", "slow", Parameters.NONE, "X", "X", true);
    AcrossRuntimes across = across(new SmallRun().forks(slow("r"), 1, 1).forks(creator, 2, 2).forks(pooled, 3, 3)
        .parallelism(4).forks(slow("t"), 4, 4));
    assertEquals(List.of(), across.comparisons());
    assertEquals(3, across.rows().size());
    Cell base = across.rows().get(0).base();
    assertEquals("t", across.rows().get(0).on("t").orElseThrow().key().runtime());
    assertThrows(IllegalArgumentException.class,
        () -> RuntimeComparison.of(across.rows().get(0).on("t").orElseThrow(), base, 1));
  }

  @Test
  void theIntervalExcludesOneOnlyForDifferentCells() {
    SmallRun run = new SmallRun()
        .forks(slow("r"), 10, 11, 10).forks(slow("s"), 10, 11, 10.5).forks(slow("t"), 5, 5.1, 5);
    List<RuntimeComparison> comparisons = across(run).comparisons();
    assertTrue(comparisons.get(0).ratio().interval().orElseThrow().contains(1));
    assertFalse(comparisons.get(1).ratio().interval().orElseThrow().contains(1));
  }

  @Test
  void theIntervalIsWidenedByTheFactor() {
    RuntimeComparison plain = across(new SmallRun().forks(slow("r"), 10, 11, 10).forks(slow("s"), 5, 5.1, 5))
        .comparisons().get(0);
    RuntimeComparison widened = RuntimeComparison.of(plain.cell(), plain.base(), 1.5);
    assertEquals(plain.ratio().value(), widened.ratio().value(), 1e-12);
    assertEquals(1.5 * logWidth(plain), logWidth(widened), 1e-12);
  }

  private static double logWidth(RuntimeComparison comparison) {
    var interval = comparison.ratio().interval().orElseThrow();
    return Math.log(interval.high() / interval.low());
  }

  @Test
  void aSmokeRunHasRatiosWithoutIntervals() {
    AcrossRuntimes across =
        across(new SmallRun().forks(slow("r"), 10, 11).forks(slow("s"), 5, 5.5).noMeasurement());
    assertEquals(0.5, across.comparisons().get(0).ratio().value(), 1e-12);
    assertEquals(Optional.empty(), across.comparisons().get(0).ratio().interval());
  }
}
