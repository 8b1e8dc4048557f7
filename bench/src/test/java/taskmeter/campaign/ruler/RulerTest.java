package taskmeter.campaign.ruler;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskmeter.campaign.ruler.Ruler.Arithmetic;
import taskmeter.campaign.ruler.Ruler.Reading;

@Timeout(value = 60, unit = SECONDS)
class RulerTest {

  @Test
  void everyReadingIsPositive() {
    List<Reading> readings = new Ruler(2).read(() -> false);
    assertEquals(List.of("arithmetic", "park", "cache line"), readings.stream().map(Reading::name).toList());
    assertTrue(readings.stream().allMatch(reading -> reading.nanoseconds() > 0), readings::toString);
  }

  @Test
  void aRequestedEndStopsAReadingAndTheWarmup() {
    AtomicInteger asked = new AtomicInteger();
    assertEquals(List.of(), new Ruler(2).read(() -> asked.incrementAndGet() > 20));
    assertTrue(asked.get() < 25, "one more repetition of each kind at most: " + asked);
    long start = System.nanoTime();
    new Ruler(2).warm(() -> true);
    assertTrue(System.nanoTime() - start < SECONDS.toNanos(1));
  }

  @Test
  void oneProcessorHasNoCacheLineReading() {
    assertEquals(List.of("arithmetic", "park"), new Ruler(1).read(() -> false).stream().map(Reading::name).toList());
  }

  @Test
  void theChainIsMarsagliasXorshift() {
    // Python: x = 0x9E3779B97F4A7C15; M = 2**64 - 1; 1000 times x ^= x << 13 & M; x ^= x >> 7; x ^= x << 17 & M
    assertEquals(0x56b663219f6e38f5L, Arithmetic.chain(0x9E3779B97F4A7C15L, 1000));
  }

  @Test
  void aReadingLeavesNoThreadBehind() {
    new Ruler(2).read(() -> false);
    assertEquals(List.of(),
        Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("ruler")).toList());
  }

  @Test
  void interruptedReadingsFinishAndKeepTheStatus() {
    Thread.currentThread().interrupt();
    assertTrue(ParkPair.time() > 0);
    assertTrue(CacheLine.time() > 0);
    assertTrue(Thread.interrupted());
  }

  @Test
  void zeroTimesAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new Reading("park", 0));
  }
}
