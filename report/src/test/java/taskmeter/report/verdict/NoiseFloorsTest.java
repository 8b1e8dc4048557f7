package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.verdict.Campaigns.SLOW;
import static taskmeter.report.verdict.Campaigns.STABLE;
import static taskmeter.report.verdict.Campaigns.onS;
import static taskmeter.report.verdict.Campaigns.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

class NoiseFloorsTest {

  private static final String EARLIER = "20260101T000000Z-standard";
  private static final String LATER = "20260201T000000Z-standard";

  /** One JVM measured twice, with a difference of a tenth. */
  private static SmallRun identical(String name) {
    return new SmallRun().named(name).blocks(SLOW, times(100, STABLE)).blocks(onS(SLOW), times(90, STABLE))
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25").with("", "cpu.model", "C");
  }

  private static Run judged() {
    return new SmallRun().named(LATER).blocks(SLOW, STABLE).with("", "cpu.model", "C").run();
  }

  private static double floor(SmallRun other) {
    return NoiseFloors.of(judged(), List.of(other.run())).of(onS(SLOW));
  }

  @Test
  void identicalRuntimesOfAnEarlierRunSetTheFloor() {
    assertEquals(1 / 0.9, floor(identical(EARLIER)), 1e-9);
  }

  @Test
  void otherRunsSetNoFloor() {
    assertEquals(1, floor(identical("20260301T000000Z-standard")), "a later run");
    assertEquals(1, floor(identical(LATER)), "the run itself");
    assertEquals(1, floor(identical(EARLIER).with("", "cpu.model", "D")), "another machine");
    assertEquals(1, floor(identical(EARLIER).with("s", "jvm.version", "26")), "another JVM");
    assertEquals(1, floor(identical(EARLIER).with("s", "injected", "10 %")), "injected work");
    assertEquals(1, floor(identical(EARLIER).noMeasurement()), "a smoke run");
  }

  @Test
  void theLargestFloorIsUsed() {
    Run small = identical(EARLIER).run();
    Run large = new SmallRun().named(EARLIER).with("", "cpu.model", "C")
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25")
        .blocks(SLOW, times(100, STABLE)).blocks(onS(SLOW), times(130, STABLE)).run();
    assertEquals(1.3, NoiseFloors.of(judged(), List.of(small, large)).of(SLOW), 1e-9);
  }
}
