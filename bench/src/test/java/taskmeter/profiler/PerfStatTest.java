package taskmeter.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerfStatTest {

  private static final String SWITCHES = "context-switches";

  /** {@code perf stat -x, -e context-switches,instructions,cycles,cpu-clock} of Linux 6.1, on a machine without PMU. */
  private static final String OUTPUT = """
      7157,,context-switches,238430705,100.00,,
      <not supported>,,instructions,0,100.00,,
      <not counted>,,cycles,0,0.00,,
      250,,cache-misses,1000000,33.34,,
      0.45,msec,cpu-clock,452520,100.00,0.429,CPUs utilized
      """;

  @Test
  void onlyExactCountsAreKnown() {
    assertEquals(Map.of(SWITCHES, 7157L), PerfStat.counts(OUTPUT));
  }

  @Test
  void threadsThatEndAreCounted() throws Exception {
    int threads = 50;
    int sleeps = 10;
    PerfStat perf;
    try {
      perf = PerfStat.start(List.of(SWITCHES), ProcessHandle.current().pid());
    } catch (IOException e) {
      assumeTrue(false, "requires perf: " + e.getMessage());
      return;
    }
    for (int i = 0; i < threads; i++) {
      Thread sleeper = new Thread(() -> {
        for (int sleep = 0; sleep < sleeps; sleep++) {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
      });
      sleeper.start();
      sleeper.join();
    }
    Map<String, Long> counts = perf.stop();
    assumeTrue(counts.containsKey(SWITCHES), "requires the right to count context switches");
    assertTrue(counts.get(SWITCHES) >= (long) threads * sleeps, counts.toString());
  }
}
