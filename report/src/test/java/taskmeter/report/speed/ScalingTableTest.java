package taskmeter.report.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.report.Main;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.speed.GrownRun.Axis;

class ScalingTableTest {

  private static final Path COMMITTED = Path.of("..", "results", "20261127T033209Z-standard");

  private static long cells(Run run) {
    return Matrix.of(run).cells().stream().filter(Cell::ran).count();
  }

  private static long measured(Run run) {
    return run.forks().stream().filter(fork -> fork.state().counts()).count();
  }

  @ParameterizedTest
  @EnumSource
  void aGrownRunHasTwiceTheForksAndIsCompared(Axis axis, @TempDir Path folder) throws Exception {
    Run committed = RunReader.read(COMMITTED);
    new GrownRun(axis, 2).write(COMMITTED, folder);
    Run run = RunReader.read(folder.resolve(COMMITTED.getFileName()));
    assertEquals(2 * measured(committed), measured(run));
    assertEquals((axis == Axis.ROWS ? 1 : 2) * cells(committed), cells(run));
    assertEquals((axis == Axis.RUNTIMES ? 2 : 1) * committed.runtimes().size(), run.runtimes().size());
    assertEquals(0, Page.of(run).verdicts().all().stream()
        .filter(judgement -> judgement.verdict().kind().word().equals("not comparable"))
        .filter(judgement -> judgement.comparison().isPresent()).count());
  }

  @Test
  void aLineHasTheSizeAndTheCostOfARun() throws Exception {
    List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), Main.class.getName());
    String line = ScalingTable.line(COMMITTED, new GrownRun(Axis.ROWS, 1), command, 1);
    assertTrue(line.matches("\\| rows, factor 1 \\| 61,598 \\| \\d+ \\| 4 \\| [\\d.]+ \\| [\\d.]+ \\| \\d+ \\|"), line);
  }

  @Test
  void theTextSaysWhatToGrow() {
    assertEquals(List.of(new GrownRun(Axis.ROWS, 1), new GrownRun(Axis.ROWS, 16), new GrownRun(Axis.CELLS, 2)),
        ScalingTable.runs("rows=1,16 cells=2"));
  }
}
