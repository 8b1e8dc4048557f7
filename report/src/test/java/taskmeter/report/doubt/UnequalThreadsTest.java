package taskmeter.report.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.SmallRun;

/** Different numbers of threads on the carriers of one row. */
class UnequalThreadsTest {

  private static final double[] FIVE = {10, 10.1, 9.9, 10.2, 10};
  private static final CellKey ON_X = cell("slow", "n=2");
  private static final CellKey ON_Y = cell("slow", "n=2", "Y", "Y", true);

  private static List<String> texts(SmallRun run, CellKey key) {
    Matrix matrix = Matrix.of(run.run());
    return Doubts.aboutAcrossCarriers(matrix, matrix.cells().stream().filter(cell -> cell.key().equals(key)).findFirst()
        .orElseThrow()).stream().map(Doubt::text).toList();
  }

  @Test
  void aDifferenceOfOneThreadIsADoubtAboutBothCarriers() {
    SmallRun run = new SmallRun().threads(3).forks(ON_X, FIVE).threads(2).forks(ON_Y, FIVE);
    assertEquals(List.of("3 threads at work (2 workers and a separate creator); the other carriers have 2."),
        texts(run, ON_X));
    assertEquals(List.of("2 threads at work; the other carriers have 3."), texts(run, ON_Y));
  }

  @Test
  void eachOfThreeCarriersIsComparedWithThoseThatDiffer() {
    CellKey third = cell("slow", "n=2", "Z", "Z", true);
    SmallRun run = new SmallRun().threads(3).forks(ON_X, FIVE).threads(2).forks(ON_Y, FIVE).forks(third, FIVE)
        .carrier("Z");
    assertEquals(List.of("3 threads at work (2 workers and a separate creator); the other carriers have 2."),
        texts(run, ON_X));
    assertEquals(List.of("2 threads at work; other carriers have 3."), texts(run, ON_Y));
    run = new SmallRun().threads(4).forks(ON_X, FIVE).threads(2).forks(ON_Y, FIVE).threads(3).forks(third, FIVE)
        .carrier("Z");
    assertEquals(List.of("4 threads at work; the other carriers have 2 or 3."), texts(run, ON_X));
  }

  @Test
  void equalOrUnknownThreadsAreNoDoubt() {
    assertEquals(List.of(), texts(new SmallRun().threads(2).forks(ON_X, FIVE).forks(ON_Y, FIVE), ON_X));
    assertEquals(List.of(), texts(new SmallRun().forks(ON_X, FIVE).threads(2).forks(ON_Y, FIVE), ON_X));
    assertEquals(List.of(), texts(new SmallRun().forks(ON_X, FIVE).threads(2).forks(ON_Y, FIVE), ON_Y));
  }

  @Test
  void onlyCellsOfTheSameRowAndRuntimeAreCompared() {
    SmallRun run = new SmallRun().threads(3).forks(ON_X, FIVE).threads(2)
        .forks(cell("slow", "n=16", "Y", "Y", true), FIVE).forks(cell("fast", "n=2", "Y", "Y", true), FIVE)
        .forks(ON_X.withRuntime("s"), FIVE).forks(ON_Y.withRuntime("s"), FIVE);
    assertEquals(List.of(), texts(run, ON_X));
    assertEquals(List.of(), texts(run, ON_X.withRuntime("s")));
  }

  @Test
  void baselinesAndRatiosOfRuntimesAreNotAffected() {
    CellKey base = cell("base", "");
    SmallRun run = new SmallRun().threads(3).forks(ON_X, FIVE).forks(base, FIVE)
        .threads(2).forks(ON_Y, FIVE).forks(cell("base", "", "Y", "Y", true), FIVE);
    assertEquals(List.of(), texts(run, base));
    Matrix matrix = Matrix.of(run.run());
    assertEquals(List.of(), Doubts.about(matrix, List.of(matrix.cells().get(1))).stream()
        .filter(UnequalThreads.class::isInstance).toList());
  }
}
