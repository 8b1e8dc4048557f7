package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.verdict.Campaigns.SLOW;
import static taskmeter.report.verdict.Campaigns.STABLE;
import static taskmeter.report.verdict.Campaigns.onS;
import static taskmeter.report.verdict.Campaigns.reversed;
import static taskmeter.report.verdict.Campaigns.times;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

class NoiseFloorsTest {

  private static final String EARLIER = "20260101T000000Z-standard";
  private static final String LATER = "20260201T000000Z-standard";

  /** One JVM measured twice, with a difference of a tenth. */
  private static SmallRun identical(String name) {
    return here(new SmallRun().named(name)).blocks(SLOW, times(100, STABLE))
        .blocks(onS(SLOW), times(90, reversed(STABLE)))
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25").with("", "started", started(name));
  }

  /** The time in the name of a run. */
  private static String started(String name) {
    return name.substring(0, 4) + "-" + name.substring(4, 6) + "-" + name.substring(6, 8) + "T00:00:00Z";
  }

  private static SmallRun here(SmallRun run) {
    return run.with("", "machine", "M").with("", "cpu.model", "C").with("", "cpu.processors", "2")
        .with("", "virtualisation", "none").with("", "memory_bytes", "1").with("", "kernel", "6");
  }

  private static Run judged() {
    return here(new SmallRun().named(LATER)).blocks(SLOW, STABLE).with("", "started", started(LATER)).run();
  }

  private static double floor(SmallRun other) {
    return NoiseFloors.of(judged(), List.of(other.run())).of(onS(SLOW)).factor();
  }

  @Test
  void whatChanceDoesNotExplainIsTheFloor() {
    double floor = floor(identical(EARLIER));
    assertTrue(floor > 1.09 && floor < 1 / 0.9, () -> "the end of the interval that is nearer to 1: " + floor);
  }

  @Test
  void fewForksSetNoFloor() {
    assertEquals(1, floor(here(new SmallRun().named(EARLIER)).blocks(SLOW, times(100, Arrays.copyOf(STABLE, 7)))
        .blocks(onS(SLOW), times(90, Arrays.copyOf(STABLE, 7))).with("r", "jvm.version", "25")
        .with("s", "jvm.version", "25").with("", "started", started(EARLIER))));
  }

  @Test
  void otherRunsSetNoFloor() {
    assertEquals(1, floor(identical("20260301T000000Z-standard")), "a later run");
    assertEquals(1, floor(identical(LATER)), "the run itself");
    assertEquals(1, floor(identical(EARLIER).with("", "cpu.model", "D")), "another processor");
    assertEquals(1, floor(identical(EARLIER).with("", "machine", "N")), "another machine of the same kind");
    assertEquals(1, floor(identical(EARLIER).with("", "machine", "")), "an unknown machine");
    assertEquals(1, floor(identical("20251001T000000Z-standard")), "more than 90 days earlier");
    assertEquals(1, floor(identical(EARLIER).with("s", "jvm.version", "26")), "another JVM");
    assertEquals(1, floor(identical(EARLIER).with("s", "injected", "10 %")), "injected work");
    assertEquals(1, floor(identical(EARLIER).noMeasurement()), "a smoke run");
  }

  @Test
  void theLargestFloorIsUsed() {
    Run small = identical(EARLIER).run();
    Run large = here(new SmallRun().named(EARLIER)).with("", "started", started(EARLIER))
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25")
        .blocks(SLOW, times(100, STABLE)).blocks(onS(SLOW), times(130, STABLE)).run();
    assertEquals(1.3, NoiseFloors.of(judged(), List.of(large, small)).of(SLOW).factor(), 1e-9, "nothing varies");
  }
}
