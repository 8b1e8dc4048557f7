package taskmeter.report.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.disturbed;
import static taskmeter.report.sample.SmallRun.on;
import static taskmeter.report.sample.SmallRun.schedulePosition;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taskmeter.report.machine.Disturbances.Disturbance;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.SmallRun;

class DisturbancesTest {

  private static final CellKey SLOW = cell("slow", "");

  /** The same number of forks on runtimes {@code r} and {@code q}; the first ones of each are disturbed. */
  private static Disturbances of(int forks, int ofR, int ofQ) {
    return of(forks, ofR, ofQ, "");
  }

  private static Disturbances of(int forks, int ofR, int ofQ, String kindOfQ) {
    SmallRun run = new SmallRun();
    for (int block = 1; block <= forks; block++) {
      run.fork(SLOW, schedulePosition(block, 1, 1), disturbed(block <= ofR), 10)
          .fork(on("q", SLOW), schedulePosition(block, 2, 1), disturbed(block <= ofQ), 10);
    }
    return MachineEffects.of(run.run().forks(), run.with("q", "kind", kindOfQ).run().environment()).disturbances();
  }

  @Test
  void replacedForksCountInTheShareButAreNotStillDisturbed() {
    MachineEffects machine = MachineEffects.of(new SmallRun()
        .fork(SLOW, schedulePosition(1, 1, 1), disturbed(true), 10)
        .fork(SLOW, schedulePosition(1, 1, 2), disturbed(false), 10)
        .fork(SLOW, schedulePosition(2, 1, 1), disturbed(true), 10)
        .fork(SLOW, schedulePosition(2, 1, 2), disturbed(true), 10)
        .forks(SLOW, 10).forks(on("q", SLOW), 10).run().forks(), new Environment(Map.of()));
    assertEquals(List.of(new Disturbance("r", 4, 3, 2, 1)), machine.disturbances().byRuntime(),
        "one fork of r, and all of q, are not known");
    assertEquals(0.75, machine.disturbances().byRuntime().get(0).share());
  }

  @Test
  void aSignificantDifferenceOfSharesIsUnequal() {
    // SciPy: stats.fisher_exact([[12, 28], [3, 37]]).pvalue is 0.0198, stats.fisher_exact([[11, 29], [3, 37]]).pvalue
    // 0.0367; the limit for two runtimes is 0.025
    assertTrue(of(40, 12, 3).unequal("r") && of(40, 12, 3).unequal("q"));
    assertFalse(of(40, 11, 3).unequal("r"));
    assertFalse(of(40, 3, 3).unequal("r"));
    assertFalse(of(40, 0, 0).unequal("r"), "no fork is disturbed");
    assertFalse(of(40, 40, 40).unequal("r"), "every fork is disturbed");
    assertFalse(of(40, 12, 3).unequal("unknown"));
  }

  @Test
  void aSingleRuntimeIsNeverUnequal() {
    SmallRun run = new SmallRun().fork(SLOW, schedulePosition(1, 1, 1), disturbed(true), 10);
    MachineEffects machine = MachineEffects.of(run.run().forks(), new Environment(Map.of()));
    assertFalse(machine.disturbances().unequal("r"));
  }

  /** The cells of another kind take another time, in which more may happen. */
  @Test
  void kindsOfRuntimesAreNotCompared() {
    assertFalse(of(40, 12, 3, "CPython").unequal("r"));
    assertTrue(of(40, 12, 3, "JDK").unequal("r"));
  }
}
