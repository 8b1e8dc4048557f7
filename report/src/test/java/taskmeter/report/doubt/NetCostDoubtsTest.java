package taskmeter.report.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

/** Doubts about a baseline apply to every net cost that subtracts it. */
class NetCostDoubtsTest {

  private static final CellKey SLOW = cell("slow", "");
  private static final CellKey BASE = cell("base", "");
  private static final String NAME = "S.base on Title of X";
  private static final double[] FIVE = {10, 10.1, 9.9, 10.2, 10};

  private static Cell slow(Matrix matrix) {
    return matrix.cells().stream().filter(cell -> cell.key().equals(SLOW)).findFirst().orElseThrow();
  }

  private static List<Doubt> aboutNet(SmallRun run) {
    Matrix matrix = Matrix.of(run.run());
    return Doubts.aboutNet(matrix, slow(matrix));
  }

  @Test
  void aDoubtAboutTheBaselineAppliesToTheNetCost() {
    assertEquals(List.of(new DoubtfulBaseline(NAME, new TooFewForks(3))),
        aboutNet(new SmallRun().forks(SLOW, FIVE).forks(BASE, 1, 1.01, 1.02)));
    SmallRun falling = new SmallRun().forks(SLOW, FIVE);
    SmallRun cold = new SmallRun().forks(SLOW, FIVE);
    for (int i = 0; i < 5; i++) {
      falling.fork(BASE, 1, 0.8);
      cold.warmedUp(BASE, List.of(2.0, 2.0), 1, 1);
    }
    assertEquals(List.of(new DoubtfulBaseline(NAME, new NotSteady(0.8))), aboutNet(falling));
    assertEquals(List.of(new DoubtfulBaseline(NAME, new WarmupNotOver(0.5))), aboutNet(cold));
    assertEquals(
        List.of(new DoubtfulBaseline(NAME, new SeveralModes(List.of(1.0, 1.0, 1.01), List.of(1.4, 1.41)))),
        aboutNet(new SmallRun().forks(SLOW, FIVE).forks(BASE, 1, 1, 1.01, 1.4, 1.41)).stream()
            .filter(doubt -> ((DoubtfulBaseline) doubt).doubt() instanceof SeveralModes).toList());
  }

  @Test
  void theTextNamesTheBaselineAndItsDoubt() {
    String text = aboutNet(new SmallRun().forks(SLOW, FIVE).forks(cell("base", "n=2"), 1)).get(0).text();
    assertTrue(text.contains("a doubtful baseline, S.base n=2 on Title of X: Only 1 fork, fewer than 5"), text);
  }

  @Test
  void aSteadyBaselineOrNoneLeavesNoDoubt() {
    assertEquals(List.of(), aboutNet(new SmallRun().forks(SLOW, FIVE).forks(BASE, 1, 1, 1.01, 1, 1)));
    assertEquals(List.of(), aboutNet(new SmallRun().forks(SLOW, FIVE)));
  }

  /** The net cost has its own column. */
  @Test
  void theCostItselfIsNotDoubted() {
    Matrix matrix = Matrix.of(new SmallRun().forks(SLOW, FIVE).forks(BASE, 1).run());
    assertEquals(List.of(), Doubts.about(matrix, slow(matrix)));
    assertEquals(List.of(), Doubts.about(matrix, List.of(slow(matrix))));
  }

  @Test
  void doubtsDerivedFromTheNetCostIncludeIt() {
    Doubt few = new DoubtfulBaseline(NAME, new TooFewForks(3));
    Matrix like = Matrix.of(new SmallRun().forks(SLOW, FIVE).forks(BASE, 10, 10.1, 9.9).run());
    assertEquals(List.of(new BelowResolution(), few), Doubts.about(like, List.of(slow(like))));
    Matrix below = Matrix.of(new SmallRun().forks(SLOW, FIVE).forks(BASE, 20, 20.1, 19.9).run());
    assertEquals(List.of(new BelowBaseline(), few), Doubts.about(below, List.of(slow(below))));
    assertFalse(few.usesNetCost());
    Matrix above = Matrix.of(new SmallRun().forks(SLOW, FIVE).forks(BASE, 1, 1.01, 1.02).run());
    assertEquals(List.of(few), Doubts.aboutFinding(above, List.of(slow(above))));
  }

  @Test
  void twoRuntimesBelowResolutionIncludeIt() {
    Run run = new SmallRun().forks(SLOW, FIVE).forks(BASE, 10, 10.1, 9.9)
        .forks(SLOW.withRuntime("s"), FIVE).forks(BASE.withRuntime("s"), FIVE).run();
    Matrix matrix = Matrix.of(run);
    List<Doubt> doubts = Doubts.about(matrix,
        AcrossRuntimes.of(matrix, run.labels(), Optional.empty()).comparisons().get(0));
    assertEquals(List.of(new BothLikeBaselines(), new BelowResolution(),
        new DoubtfulBaseline(NAME, new TooFewForks(3))), doubts);
  }
}
