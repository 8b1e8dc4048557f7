package taskmeter.report.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.disturbed;
import static taskmeter.report.sample.SmallRun.on;
import static taskmeter.report.sample.SmallRun.schedulePosition;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.machine.PositionEffects.PositionEffect;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

class PositionEffectsTest {

  private static final CellKey SLOW = cell("slow", "");
  private static final CellKey FAST = cell("fast", "");

  private static PositionEffects of(Run run) {
    return MachineEffects.of(run.forks(), run.environment()).positions();
  }

  private static SmallRun fork(SmallRun run, CellKey cell, long block, long position, double mean) {
    return run.fork(cell, schedulePosition(block, position, 1), disturbed(false), mean);
  }

  @Test
  void eachForkIsDividedByTheMeanOfItsCell() {
    SmallRun run = new SmallRun();
    double[] slow = {10, 12, 11};
    double[] other = {100, 130, 104};
    for (int i = 0; i < 3; i++) {
      fork(run, SLOW, i + 1, i + 1, slow[i]);
      fork(run, on("q", SLOW), i + 1, i + 1, other[i]);
    }
    PositionEffects effects = of(run.run());
    // SciPy: l = numpy.log([10 / stats.gmean([10, 12, 11]), 100 / stats.gmean([100, 130, 104])]),
    // numpy.exp(l.mean()), numpy.exp(stats.t.interval(0.95, 1, l.mean(), stats.sem(l)))
    PositionEffect first = effects.all().get(0);
    assertEquals(2, first.forks());
    assertEquals(0.907977101749389, first.ratio().value(), 1e-12);
    assertEquals(0.8630679, first.ratio().interval().orElseThrow().low(), 1e-7);
    assertEquals(0.95522313, first.ratio().interval().orElseThrow().high(), 1e-7);
    assertEquals(1.1340630366033027, effects.all().get(1).ratio().value(), 1e-12);
    assertEquals(List.of(1L, 2L, 3L), effects.all().stream().map(PositionEffect::position).toList());
    assertEquals(List.of(first), effects.mattering(), "the other intervals include 1");
  }

  @Test
  void anEffectMattersOnlyBeyondThreePercent() {
    SmallRun small = new SmallRun();
    SmallRun large = new SmallRun();
    for (int block = 1; block <= 20; block++) {
      double noise = 1 + 0.001 * (block % 4);
      fork(fork(small, SLOW, block, 1, 10 * noise), FAST, block, 1, 5.2 * noise);
      fork(fork(small, SLOW, block + 20, 2, 10.5 * noise), FAST, block + 20, 2, 5 * noise);
      fork(fork(large, SLOW, block, 1, 10 * noise), FAST, block, 1, 5 * noise);
      fork(fork(large, SLOW, block + 20, 2, 11 * noise), FAST, block + 20, 2, 5.5 * noise);
    }
    assertEquals(List.of(), of(small.run()).mattering());
    assertEquals(2, of(large.run()).mattering().size());
    assertEquals(Math.sqrt(1.1), of(large.run()).bias(List.of(large.run().forks().get(79))), 1e-12);
    assertEquals(1, of(large.run()).bias(large.run().forks()), 1e-12);
  }

  @Test
  void aSinglePositionHasNoEffect() {
    assertEquals(List.of(), of(fork(fork(new SmallRun(), SLOW, 1, 1, 10), SLOW, 2, 1, 11).run()).all());
    assertEquals(List.of(), of(new SmallRun().forks(SLOW, 10, 11).run()).all());
  }

  @Test
  void replacedForksAreIgnored() {
    SmallRun run = new SmallRun().fork(SLOW, schedulePosition(1, 1, 1), disturbed(true), 99);
    fork(run.fork(SLOW, schedulePosition(1, 1, 2), disturbed(false), 10), SLOW, 2, 2, 10);
    assertEquals(1, of(run.run()).all().get(0).ratio().value(), 1e-12);
  }
}
