package taskmeter.campaign.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerfEventsTest {

  private static final String SWITCHES = "context-switches";

  @Test
  void allEventsAreCountedWhereTheProcessorHasCounters() {
    assertEquals(new PerfEvents(List.of(SWITCHES, "instructions", "cycles"),
        "perf counts context switches, instructions and cycles"),
        PerfEvents.of(Map.of(SWITCHES, 1L, "instructions", 1000L, "cycles", 2000L)));
  }

  @Test
  void aMachineWithoutCountersIsNamed() {
    assertEquals(new PerfEvents(List.of(SWITCHES), "perf counts context switches, but not instructions and cycles: "
        + "this machine has no counters of the processor"), PerfEvents.of(Map.of(SWITCHES, 1L)));
  }

  @Test
  void countsOfUserModeOnlyAreNotUsed() {
    assertEquals(new PerfEvents(List.of(), "perf cannot count context switches, instructions and cycles: "
        + "the setting kernel.perf_event_paranoid may not allow it"), PerfEvents.of(Map.of("context-switches:u", 0L)));
  }
}
