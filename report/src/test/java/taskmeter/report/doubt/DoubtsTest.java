package taskmeter.report.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.SmallRun;

class DoubtsTest {

  private static final CellKey SLOW = cell("slow", "");
  private static final CellKey BASE = cell("base", "");
  private static final OptionalLong NONE = OptionalLong.empty();

  /** Returns the doubts about the cell {@code slow}. */
  private static List<Doubt> doubts(SmallRun run) {
    Matrix matrix = Matrix.of(run.run());
    Cell slow = matrix.cells().get(0);
    assertEquals(SLOW, slow.key());
    return Doubts.about(matrix, slow);
  }

  @Test
  void fiveSteadyForksAboveTheirBaselineLeaveNoDoubt() {
    assertEquals(List.of(), doubts(new SmallRun().forks(SLOW, 10, 10.1, 9.9, 10.2, 10).forks(BASE, 1, 1, 1.1)));
  }

  @Test
  void fourForksAreTooFew() {
    assertEquals(List.of(new TooFewForks(4)), doubts(new SmallRun().forks(SLOW, 10, 10.1, 9.9, 10.2)));
  }

  @Test
  void oneForkIsTooFewAndHasNoOtherDoubt() {
    List<Doubt> doubts = doubts(new SmallRun().forks(SLOW, 10));
    assertEquals(List.of(new TooFewForks(1)), doubts);
    assertTrue(doubts.get(0).text().contains("no interval"));
  }

  @Test
  void anIntervalWiderThanTwentyPercentIsADoubt() {
    List<Doubt> doubts = doubts(new SmallRun().forks(SLOW, 10, 12, 14, 9, 16));
    WideInterval wide = (WideInterval) doubts.get(0);
    // SciPy: l = numpy.log([10, 12, 14, 9, 16]), numpy.diff(numpy.exp(stats.t.interval(...))) / 2 / gmean
    assertEquals(0.29695809, wide.relativeHalfWidth(), 1e-7);
    assertEquals(1, doubts.size());
    assertEquals(List.of(), doubts(new SmallRun().forks(SLOW, 10, 11, 12, 9, 11.5)));
  }

  @Test
  void aCellIndistinguishableFromItsBaselineIsBelowResolution() {
    assertEquals(List.of(new BelowResolution()),
        doubts(new SmallRun().forks(SLOW, 10, 10.1, 9.9, 10.2, 10).forks(BASE, 10, 10.2, 9.9, 10.1, 10)));
  }

  @Test
  void aCellFasterThanItsBaselineIsADoubt() {
    assertEquals(List.of(new BelowBaseline()),
        doubts(new SmallRun().forks(SLOW, 10, 10.1, 9.9, 10.2, 10).forks(BASE, 20, 20.2, 19.9, 20.1, 20)));
  }

  @Test
  void iterationsThatFallOrRiseAreNotSteady() {
    SmallRun falling = new SmallRun();
    SmallRun steady = new SmallRun();
    SmallRun rising = new SmallRun();
    for (int i = 0; i < 5; i++) {
      falling.fork(SLOW, 10, 9.5, 9, 8.5, 8, 8);
      steady.fork(SLOW, 10, 9, 11, 10, 9.5, 9.5);
      rising.fork(SLOW, 10, 13);
    }
    NotSteady drift = (NotSteady) doubts(falling).get(0);
    assertEquals(24.5 / 28.5, drift.ratio(), 1e-12);
    assertTrue(drift.text().startsWith("Cost falls during the measurement: the warmup may have been too short."));
    assertTrue(drift.text().contains("costs 0.860× the first half"));
    assertEquals(List.of(), doubts(steady));
    assertEquals("Cost rises during the measurement: the machine or the code became slower. The second half of the"
        + " measured iterations costs 1.30× the first half (median over forks; allowed: 0.909–1.10×).",
        doubts(rising).get(0).text());
  }

  @Test
  void theMiddleIterationBelongsToNeitherHalf() {
    SmallRun run = new SmallRun();
    for (int i = 0; i < 5; i++) {
      run.fork(SLOW, 10, 10, 99, 8, 8);
    }
    assertEquals(List.of(new NotSteady(0.8)), doubts(run));
  }

  @Test
  void forksThatDriftBothWaysShareNoDrift() {
    SmallRun one = new SmallRun();
    SmallRun two = new SmallRun();
    for (int i = 0; i < 8; i++) {
      one.fork(SLOW, i < 1 ? new double[] {9, 9.5} : new double[] {10, 8.5});
      two.fork(SLOW, i < 2 ? new double[] {9, 9.5} : new double[] {10, 8.5});
    }
    assertEquals(List.of(new NotSteady(0.85)), doubts(one));
    assertEquals(List.of(), doubts(two));
  }

  @Test
  void allOfFiveForksMustDriftAlike() {
    SmallRun run = new SmallRun();
    for (int i = 0; i < 5; i++) {
      run.fork(SLOW, i < 1 ? new double[] {9, 9.5} : new double[] {10, 8.5});
    }
    assertEquals(List.of(), doubts(run));
  }

  @Test
  void aWarmupThatEndsAtAnotherCostIsTooShort() {
    SmallRun late = new SmallRun();
    SmallRun early = new SmallRun();
    SmallRun noisy = new SmallRun();
    for (int i = 0; i < 5; i++) {
      late.warmedUp(SLOW, List.of(30.0, 20.0), 10, 10, 10);
      early.warmedUp(SLOW, List.of(20.0, 10.5), 10, 10, 10);
      noisy.warmedUp(SLOW, List.of(20.0, i < 2 ? 9.0 : 12.0), 10, 10, 10);
    }
    assertEquals(List.of(new WarmupNotOver(0.5)), doubts(late));
    assertTrue(doubts(late).get(0).text().contains("cost 0.500× the last warmup iteration"));
    assertTrue(doubts(late).get(0).text().startsWith("Warmup too short: "));
    assertEquals(List.of(), doubts(early));
    assertEquals(List.of(), doubts(noisy));
  }

  @Test
  void aRiseAfterTheWarmupIsReportedOnce() {
    SmallRun run = new SmallRun();
    for (int i = 0; i < 5; i++) {
      run.warmedUp(SLOW, List.of(20.0, 10.0), 10, 20);
    }
    assertEquals(List.of(new WarmupNotOver(1.5)), doubts(run));
    assertTrue(doubts(run).get(0).text().startsWith("Cost rose after the warmup"));
  }

  @Test
  void aFactorOfOnePointOneIsAllowed() {
    SmallRun allowed = new SmallRun();
    SmallRun beyond = new SmallRun();
    for (int i = 0; i < 5; i++) {
      allowed.fork(SLOW, 100, 91);
      beyond.fork(SLOW, 100, 90.5);
    }
    assertEquals(List.of(), doubts(allowed));
    assertEquals(List.of(new NotSteady(0.905)), doubts(beyond));
  }

  @Test
  void oneFallingForkIsNotTheMedian() {
    SmallRun run = new SmallRun().fork(SLOW, 12, 10, 8);
    for (int i = 0; i < 4; i++) {
      run.fork(SLOW, 10, 10, 10);
    }
    assertEquals(List.of(), doubts(run));
  }

  @Test
  void forksInTwoGroupsAreSeveralModes() {
    List<Doubt> doubts = doubts(new SmallRun().forks(SLOW, 20, 10, 10.5, 21, 10.2));
    assertEquals(new SeveralModes(List.of(10.0, 10.2, 10.5), List.of(20.0, 21.0)), doubts.get(1));
    assertTrue(doubts.get(1).text().contains("3 forks around 10.2 ns and 2 forks around 20.5 ns"));
  }

  @Test
  void anOutlierOrAnEvenSpreadIsNotAMode() {
    assertTrue(doubts(new SmallRun().forks(SLOW, 10, 10.5, 10.2, 10.1, 30)).stream()
        .noneMatch(SeveralModes.class::isInstance));
    assertTrue(doubts(new SmallRun().forks(SLOW, 10, 13, 17, 22, 29)).stream()
        .noneMatch(SeveralModes.class::isInstance));
  }

  @Test
  void aGrownPoolIsReportedWithItsSize() {
    SmallRun run = new SmallRun();
    for (long size : new long[] {2, 17, 3, 2, 2}) {
      run.fork(SLOW, State.MEASURED, OptionalLong.of(size), 10);
    }
    assertEquals(List.of(new GrownPool(17, 2)), doubts(run));
  }

  @Test
  void someFailedForksAreADoubt() {
    assertEquals(List.of(new SomeForksFailed(1, 6)),
        doubts(new SmallRun().forks(SLOW, 10, 10, 10, 10, 10).fork(SLOW, State.FAILED, NONE)));
  }

  @Test
  void aSmokeRunHasASingleDoubt() {
    assertEquals(List.of(new SmokeRun()), doubts(new SmallRun().fork(SLOW, State.REHEARSED, NONE, 10, 5, 2)));
  }

  @Test
  void aCellThatDidNotRunHasNoDoubt() {
    assertEquals(List.of(), doubts(new SmallRun().fork(SLOW, State.FAILED, NONE)));
  }
}
