package taskmeter.report.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.disturbed;
import static taskmeter.report.sample.SmallRun.on;
import static taskmeter.report.sample.SmallRun.schedulePosition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Noise;
import taskmeter.report.sample.Pauses;
import taskmeter.report.sample.SmallRun;

/** Doubts that come from the machine. */
class MachineDoubtsTest {

  private static final CellKey SLOW = cell("slow", "");
  private static final CellKey OTHER = on("q", SLOW);

  private static List<Doubt> doubts(SmallRun run, CellKey key) {
    Matrix matrix = Matrix.of(run.run());
    return Doubts.about(matrix, cellOf(matrix, key));
  }

  private static Cell cellOf(Matrix matrix, CellKey key) {
    return matrix.cells().stream().filter(cell -> cell.key().equals(key)).findFirst().orElseThrow();
  }

  /** Adds five forks at position 1, in five blocks from the given one. */
  private static SmallRun five(SmallRun run, CellKey key, int block, boolean... disturbed) {
    for (int i = 0; i < 5; i++) {
      run.fork(key, schedulePosition(block + i, 1, 1), disturbed(i < disturbed.length && disturbed[i]), 10 + 0.01 * i);
    }
    return run;
  }

  @Test
  void aPauseIsNamed() {
    Noise paused = new Noise(OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.empty(), OptionalLong.empty(),
        OptionalDouble.empty(), Optional.of(true), OptionalDouble.of(8.04));
    Noise hardly = new Noise(OptionalDouble.of(0.5), OptionalDouble.of(0), OptionalDouble.empty(),
        OptionalLong.empty(), OptionalDouble.empty(), Optional.of(true), OptionalDouble.of(0.1));
    SmallRun run = five(new SmallRun(), SLOW, 1).fork(SLOW, schedulePosition(6, 1, 1), paused, 10)
        .fork(SLOW, schedulePosition(7, 1, 1), hardly, 10);
    assertEquals("2 of 7 forks were disturbed and not replaced by an undisturbed attempt. 1 fork was paused, "
        + "for 8.0 s.", doubts(run, SLOW).getFirst().text());
  }

  @Test
  void onlyADisturbedForkThatWasNotReplacedIsADoubt() {
    assertEquals(List.of(new Disturbed(1, 5, new Pauses(0, 0))), doubts(five(new SmallRun(), SLOW, 1, true), SLOW));
    SmallRun replaced = five(new SmallRun(), SLOW, 1, true).fork(SLOW, schedulePosition(1, 1, 2), disturbed(false), 10);
    assertEquals(List.of(), doubts(replaced, SLOW));
    SmallRun again = five(new SmallRun(), SLOW, 1, true, true)
        .fork(SLOW, schedulePosition(1, 1, 2), disturbed(true), 10);
    assertEquals("2 of 5 forks were disturbed and not replaced by an undisturbed attempt.",
        doubts(again, SLOW).get(0).text());
  }

  @Test
  void unequallyDisturbedRuntimesAreDoubtedEvenIfReplaced() {
    SmallRun run = new SmallRun();
    for (int block = 1; block <= 40; block++) {
      boolean hit = block <= 12;
      run.fork(SLOW, schedulePosition(block, 1, 1), disturbed(hit), 10 + 0.01 * (block % 3))
          .fork(OTHER, schedulePosition(block, 2, 1), disturbed(false), 10 + 0.01 * (block % 3));
      if (hit) {
        run.fork(SLOW, schedulePosition(block, 1, 2), disturbed(false), 10);
      }
    }
    assertEquals("Unequally disturbed: 23 % of the forks on runtime r and 0 % of the forks on the others were"
        + " disturbed; the difference is significant (Fisher's exact test at 5 % over all runtimes). Repeating the"
        + " disturbed forks may have favoured one runtime.", doubts(run, SLOW).get(0).text());
    assertEquals(UnequallyDisturbed.class, doubts(run, OTHER).get(0).getClass());
  }

  @Test
  void aPositionEffectIsADoubtForUnevenlySpreadForks() {
    SmallRun run = new SmallRun();
    for (int block = 1; block <= 20; block++) {
      int position = 1 + block % 2;
      double noise = 1 + 0.001 * (block % 4);
      run.fork(SLOW, schedulePosition(block, position, 1), disturbed(false), 10 * (position == 2 ? 1.2 : 1) * noise);
      run.fork(OTHER, schedulePosition(block, 3 - position, 1), disturbed(false),
          10 * (position == 1 ? 1.2 : 1) * noise);
    }
    CellKey uneven = cell("fast", "");
    five(run, uneven, 100);
    assertEquals(List.of(), doubts(run, SLOW));
    List<Doubt> found = doubts(run, uneven);
    assertEquals(1, found.size());
    assertEquals(-Math.log(1.2) / 2 * 20 / 25, ((PositionMatters) found.get(0)).bias(), 1e-3);
  }

  @Test
  void runtimesThatShareNoBlockAreNotInterleaved() {
    Matrix together = Matrix.of(five(five(new SmallRun(), SLOW, 1), OTHER, 1).run());
    assertEquals(List.of(), Doubts.about(together, together.cells()));
    Matrix apart = Matrix.of(five(five(new SmallRun(), SLOW, 1), OTHER, 6).run());
    assertEquals(List.of(new NotInterleaved()), Doubts.about(apart, apart.cells()));
    assertEquals(List.of(), Doubts.about(apart, apart.cells().subList(0, 1)));
  }

  @Test
  void twoCellsOfOneRuntimeNeedNotShareABlock() {
    Matrix matrix = Matrix.of(five(five(new SmallRun(), SLOW, 1), cell("fast", ""), 6).run());
    assertEquals(List.of(), Doubts.about(matrix, matrix.cells()));
  }
}
