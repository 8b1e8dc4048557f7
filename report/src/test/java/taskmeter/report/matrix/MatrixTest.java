package taskmeter.report.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.statistic.Estimate;

class MatrixTest {

  private static final CellKey SLOW = cell("slow", "");
  private static final CellKey FAST = cell("fast", "");
  private static final CellKey BASE = cell("base", "");

  private static Cell find(Matrix matrix, CellKey key) {
    return matrix.cells().stream().filter(cell -> cell.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void aForksMeanIsTheMeanOfItsMeasuredIterations() {
    Matrix matrix = Matrix.of(new SmallRun().fork(SLOW, 1, 2, 6).fork(SLOW, 4).run());
    assertEquals(List.of(3.0, 4.0), find(matrix, SLOW).forkMeans());
    assertEquals(Math.sqrt(12), find(matrix, SLOW).cost().orElseThrow().value(), 1e-12);
  }

  @Test
  void samplesOfFailedForksDoNotCount() {
    Matrix matrix = Matrix.of(new SmallRun().fork(SLOW, 4)
        .fork(SLOW, State.FAILED, OptionalLong.empty(), 400).run());
    assertEquals(List.of(4.0), find(matrix, SLOW).forkMeans());
  }

  @Test
  void cellsAreOrderedByLabelsAndParametersBySize() {
    Matrix matrix = Matrix.of(new SmallRun()
        .forks(BASE, 1).forks(cell("slow", "n=16"), 1).forks(cell("slow", "n=2", "Y", "Y", true), 1)
        .forks(cell("slow", "n=2"), 1).forks(FAST, 1).run());
    assertEquals(List.of("slow n=2 X", "slow n=2 Y", "slow n=16 X", "fast  X", "base  X"), matrix.cells().stream()
        .map(cell -> cell.key().variant() + " " + cell.key().parameters() + " " + cell.key().carrier()).toList());
  }

  @Test
  void netCostIsCostMinusBaseline() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, 8, 16, 32).forks(BASE, 2, 2, 2).run());
    Estimate net = matrix.net(find(matrix, SLOW)).orElseThrow();
    assertEquals(14, net.value(), 1e-12);
    assertTrue(net.interval().isPresent());
    assertFalse(matrix.belowResolution(find(matrix, SLOW)));
    assertEquals(Optional.empty(), matrix.net(find(matrix, BASE)), "a baseline has none");
  }

  @Test
  void skewedForksFarAboveTheBaselineAreNotBelowResolution() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, 294, 320, 350, 410, 9000).forks(BASE, 2, 2, 2.1).run());
    Cell slow = find(matrix, SLOW);
    assertFalse(matrix.belowResolution(slow));
    assertTrue(matrix.net(slow).orElseThrow().value() < slow.cost().orElseThrow().value());
  }

  @Test
  void aCellIndistinguishableFromItsBaselineIsBelowResolution() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, 1, 2, 3).forks(BASE, 1, 2, 2.5).run());
    assertTrue(matrix.belowResolution(find(matrix, SLOW)));
  }

  @Test
  void theBaselineHasTheCellsCreatorAndIsMostSimilar() {
    CellKey measured = cell("slow", "n=2", "Y", "X", true);
    CellKey otherCreator = cell("base", "n=2", "Y", "Y", true);
    CellKey otherCarrier = cell("base", "n=2", "X", "X", true);
    CellKey otherParameter = cell("base", "n=16", "Y", "X", true);
    CellKey alike = cell("base", "", "Y", "X", false);
    SmallRun run = new SmallRun().forks(measured, 5).forks(otherCreator, 1);
    Matrix without = Matrix.of(run.run());
    assertEquals(Optional.empty(), without.baselineOf(find(without, measured)));

    Matrix matrix = Matrix.of(run.forks(otherParameter, 1).forks(otherCarrier, 1).forks(alike, 1).run());
    assertEquals(alike, matrix.baselineOf(find(matrix, measured)).orElseThrow().key());
  }

  @Test
  void theBaselineWithEqualParametersIsPreferred() {
    CellKey measured = cell("slow", "n=2");
    SmallRun run = new SmallRun().forks(measured, 5).forks(BASE, 1).forks(cell("base", "n=16"), 2);
    Matrix without = Matrix.of(run.run());
    assertEquals(BASE, without.baselineOf(find(without, measured)).orElseThrow().key());
    Matrix matrix = Matrix.of(run.forks(cell("base", "n=2"), 3).run());
    assertEquals(2, matrix.net(find(matrix, measured)).orElseThrow().value(), 1e-12);
  }

  @Test
  void aNamedBaselineIsSubtractedFromItsVariantOnly() {
    SmallRun run = new SmallRun().forks(SLOW, 8).forks(FAST, 8).forks(BASE, 1).forks(cell("other", ""), 5)
        .subtract("other", "fast");
    Matrix matrix = Matrix.of(run.run());
    assertEquals(3, matrix.net(find(matrix, FAST)).orElseThrow().value(), 1e-12);
    assertEquals(7, matrix.net(find(matrix, SLOW)).orElseThrow().value(), 1e-12);
  }

  @Test
  void aNamedBaselineIsNotTheUsualOne() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, 8).forks(FAST, 8).forks(BASE, 1).forks(cell("other", ""), 5)
        .subtract("base", "fast").run());
    assertEquals(3, matrix.net(find(matrix, SLOW)).orElseThrow().value(), 1e-12);
    assertEquals(7, matrix.net(find(matrix, FAST)).orElseThrow().value(), 1e-12);
  }

  @Test
  void aNamedBaselineOfAnotherCreatorIsNotSubtracted() {
    Matrix matrix = Matrix.of(new SmallRun().forks(FAST, 8).forks(BASE, 1)
        .forks(cell("other", "", "Y", "Y", false), 5).subtract("other", "fast").run());
    assertEquals(Optional.empty(), matrix.net(find(matrix, FAST)));
  }

  @Test
  void aNamedBaselineWithEqualParametersIsPreferred() {
    CellKey measured = cell("fast", "n=100");
    Matrix matrix = Matrix.of(new SmallRun().forks(measured, 8).forks(cell("other", "n=0"), 1)
        .forks(cell("other", "n=100"), 2).forks(cell("base", "n=100"), 3).subtract("other", "fast").run());
    assertEquals(6, matrix.net(find(matrix, measured)).orElseThrow().value(), 1e-12);
  }

  @Test
  void aVariantIsComparedWithTheOneItsLabelNames() {
    Matrix matrix = Matrix.of(new SmallRun()
        .forks(cell("slow", "n=2"), 8, 8).forks(cell("fast", "n=2"), 4, 4).forks(cell("slow", "n=4"), 9, 9).run());
    Comparison comparison = matrix.comparison(find(matrix, cell("fast", "n=2"))).orElseThrow();
    assertEquals(0.5, comparison.ratio().value(), 1e-12);
    assertEquals(Optional.empty(), matrix.comparison(find(matrix, cell("slow", "n=2"))));
  }

  @Test
  void noRatioCrossesCreatorsPoolingOrRuntimes() {
    SmallRun run = new SmallRun().forks(cell("slow", ""), 8, 8)
        .forks(cell("fast", "", "X", "Y", false), 4, 4).forks(cell("fast", "", "X", "X", true), 4, 4);
    Matrix matrix = Matrix.of(run.run());
    matrix.cells().forEach(cell -> assertEquals(Optional.empty(), matrix.comparison(cell)));
    assertThrows(IllegalArgumentException.class, () -> Comparison.of(matrix.cells().get(0), matrix.cells().get(1)));
  }

  @Test
  void aRatioToACellBelowResolutionIsOnlyABound() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, 8, 8.1).forks(FAST, 1, 2, 3).forks(BASE, 1, 2).run());
    assertTrue(matrix.onlyBound(matrix.comparison(find(matrix, FAST)).orElseThrow()));
  }

  @Test
  void aSliceContainsOnlyCellsThatDifferInOneParameter() {
    Matrix matrix = Matrix.of(new SmallRun()
        .forks(cell("slow", "m=1;n=16"), 3).forks(cell("slow", "m=1;n=2"), 1).forks(cell("slow", "m=2;n=256"), 4)
        .forks(cell("slow", "m=1;n=256", "Y", "Y", false), 5).forks(cell("fast", "m=1;n=256"), 5)
        .forks(cell("slow", "m=1;n=x"), 9).forks(cell("slow", "m=1;n=0"), 9).run());
    List<Slice> slices = matrix.slices("r", "S");
    assertEquals(1, slices.size(), slices::toString);
    assertEquals("n", slices.get(0).parameter());
    assertEquals(List.of(2.0, 16.0), slices.get(0).cells().stream().map(slices.get(0)::value).toList());
  }

  @Test
  void aSmokeRunHasNumbersButNoIntervals() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, 8, 9).forks(FAST, 1, 2).forks(BASE, 1, 2)
        .noMeasurement().run());
    for (Cell cell : matrix.cells()) {
      assertEquals(Optional.empty(), cell.cost().orElseThrow().interval());
      assertEquals(Optional.empty(), matrix.net(cell).flatMap(Estimate::interval));
      assertEquals(Optional.empty(), matrix.comparison(cell).flatMap(ratio -> ratio.ratio().interval()));
    }
  }

  @Test
  void forksOfASmokeRunAreIgnoredIfAnyWereMeasured() {
    OptionalLong none = OptionalLong.empty();
    Matrix matrix = Matrix.of(new SmallRun().fork(SLOW, State.REHEARSED, none, 99).forks(SLOW, 8, 9)
        .fork(FAST, State.REHEARSED, none, 7).run());
    assertEquals(List.of(8.0, 9.0), find(matrix, SLOW).forkMeans());
    assertFalse(find(matrix, SLOW).rehearsed());
    assertTrue(find(matrix, FAST).rehearsed());
  }

  @Test
  void aCellWithoutMeasuredForksFailedOrIsNotAvailable() {
    OptionalLong none = OptionalLong.empty();
    Matrix matrix = Matrix.of(new SmallRun().fork(SLOW, State.FAILED, none).fork(FAST, State.NOT_AVAILABLE, none)
        .fork(BASE, State.FAILED, none).forks(BASE, 1).run());
    assertTrue(find(matrix, SLOW).failed());
    assertTrue(find(matrix, FAST).notAvailable());
    assertFalse(find(matrix, BASE).failed());
    assertTrue(find(matrix, BASE).ran());
    assertEquals(Optional.empty(), find(matrix, SLOW).cost());
  }
}
