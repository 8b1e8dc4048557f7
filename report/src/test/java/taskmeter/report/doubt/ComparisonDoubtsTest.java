package taskmeter.report.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.on;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

/** Doubts about one cell on two runtimes, and modes within forks. */
class ComparisonDoubtsTest {

  private static final CellKey SLOW = cell("slow", "");
  private static final CellKey BASE = cell("base", "");

  private static List<Doubt> doubts(SmallRun small) {
    Run run = small.run();
    Matrix matrix = Matrix.of(run);
    return Doubts.about(matrix, AcrossRuntimes.of(matrix, run.labels(), Optional.empty()).comparisons().get(0));
  }

  private static SmallRun baselines(double other) {
    double[] forks = {10, 10.1, 9.9, 10.05, 9.95};
    return new SmallRun().forks(BASE, forks).forks(on("s", BASE), forks).forks(SLOW, forks)
        .forks(on("s", SLOW), other, other + 0.1, other - 0.1, other + 0.05, other - 0.05);
  }

  @Test
  void cellsBelowResolutionOnBothRuntimesHaveOneMoreDoubt() {
    assertTrue(doubts(baselines(10)).contains(new BothLikeBaselines()));
    assertTrue(!doubts(baselines(20)).contains(new BothLikeBaselines()));
  }

  @Test
  void iterationsInTwoGroupsAreADoubtInMoreThanAQuarterOfTheForks() {
    double[] split = {10, 10.1, 20, 20.1, 10.05};
    double[] even = {15, 15.1, 14.9, 15.05, 14.95};
    SmallRun run = new SmallRun();
    for (int i = 0; i < 6; i++) {
      run.fork(SLOW, i < 2 ? split : even);
    }
    Matrix matrix = Matrix.of(run.run());
    List<Doubt> found = Doubts.about(matrix, matrix.cells().get(0));
    assertEquals(List.of(new ModesWithinForks(2, 6)), found);
    assertEquals("In 2 of 6 forks the iterations fall into two groups: the cost of a fork depends on how long it ran"
        + " in each mode.", found.get(0).text());
    run.fork(SLOW, even).fork(SLOW, even);
    Matrix rarer = Matrix.of(run.run());
    assertEquals(List.of(), Doubts.about(rarer, rarer.cells().get(0)));
  }
}
