package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.verdict.Campaigns.QUIET;
import static taskmeter.report.verdict.Campaigns.SLOW;
import static taskmeter.report.verdict.Campaigns.onS;
import static taskmeter.report.verdict.Campaigns.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

class NoiseFloorsTest {

  private static final String EARLIER = "20260101T000000Z-standard";
  private static final String LATER = "20260201T000000Z-standard";

  /** The same JVM twice, which came out a tenth apart. */
  private static SmallRun twins(String name) {
    return new SmallRun().named(name).blocks(SLOW, times(100, QUIET)).blocks(onS(SLOW), times(90, QUIET))
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25").with("", "cpu.model", "C");
  }

  private static Run judged() {
    return new SmallRun().named(LATER).blocks(SLOW, QUIET).with("", "cpu.model", "C").run();
  }

  private static double floor(SmallRun other) {
    return NoiseFloors.of(judged(), List.of(other.run())).of(onS(SLOW));
  }

  @Test
  void identicalRuntimesOfAnEarlierRunOnTheMachineSetTheFloor() {
    assertEquals(1 / 0.9, floor(twins(EARLIER)), 1e-9);
  }

  @Test
  void nothingElseDoes() {
    assertEquals(1, floor(twins("20260301T000000Z-standard")), "a later run");
    assertEquals(1, floor(twins(LATER)), "the run itself");
    assertEquals(1, floor(twins(EARLIER).with("", "cpu.model", "D")), "another machine");
    assertEquals(1, floor(twins(EARLIER).with("s", "jvm.version", "26")), "another JVM");
    assertEquals(1, floor(twins(EARLIER).with("s", "injected", "10 %")), "injected work");
    assertEquals(1, floor(twins(EARLIER).noMeasurement()), "a rehearsal");
  }

  @Test
  void ofSeveralTheLargestHolds() {
    Run small = twins(EARLIER).run();
    Run large = new SmallRun().named(EARLIER).with("", "cpu.model", "C")
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25")
        .blocks(SLOW, times(100, QUIET)).blocks(onS(SLOW), times(130, QUIET)).run();
    assertEquals(1.3, NoiseFloors.of(judged(), List.of(small, large)).of(SLOW), 1e-9);
  }
}
