package taskmeter.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;
import taskmeter.protocol.TurnPlace;
import taskmeter.protocol.TurnsOfOneFork;

/** A fork waits before the first iteration of each of its turns, and before no other. */
class TurnProfilerTest {

  private static final long PAUSE_MS = 100;

  private TurnsOfOneFork turns;

  @BeforeEach
  void open() throws IOException {
    turns = new TurnsOfOneFork();
  }

  @AfterEach
  void close() throws IOException {
    turns.close();
  }

  private TurnProfiler profiler(int iterations) {
    return new TurnProfiler(turns.place(iterations).text());
  }

  /** Begins an iteration, which may have to wait. */
  private static CompletableFuture<Void> iteration(TurnProfiler profiler, IterationType phase) {
    return CompletableFuture.runAsync(() ->
        profiler.beforeIteration(null, new IterationParams(phase, 9, TimeValue.milliseconds(80), 1)));
  }

  private static void begins(CompletableFuture<Void> iteration) throws Exception {
    iteration.get(1, TimeUnit.MINUTES);
  }

  private static void waits(CompletableFuture<Void> iteration) {
    assertThrows(TimeoutException.class, () -> iteration.get(PAUSE_MS, TimeUnit.MILLISECONDS));
  }

  private void waitsForItsTurn(TurnProfiler profiler, IterationType phase, int expected) throws Exception {
    CompletableFuture<Void> iteration = iteration(profiler, phase);
    assertEquals((char) expected, turns.ready());
    waits(iteration);
    turns.go();
    begins(iteration);
  }

  @Test
  void everyIterationIsATurn() throws Exception {
    TurnProfiler profiler = profiler(1);
    CompletableFuture<Void> first = iteration(profiler, IterationType.WARMUP);
    assertEquals(ProcessHandle.current().pid(), turns.connected());
    assertEquals(TurnPlace.WARMUP, turns.ready());
    waits(first);
    turns.go();
    begins(first);
    waitsForItsTurn(profiler, IterationType.WARMUP, TurnPlace.WARMUP);
    waitsForItsTurn(profiler, IterationType.MEASUREMENT, TurnPlace.MEASURED);
    waitsForItsTurn(profiler, IterationType.MEASUREMENT, TurnPlace.MEASURED);
  }

  @Test
  void aTurnOfTwoIterationsHasOnePhase() throws Exception {
    TurnProfiler profiler = profiler(2);
    CompletableFuture<Void> first = iteration(profiler, IterationType.WARMUP);
    turns.connected();
    assertEquals(TurnPlace.WARMUP, turns.ready());
    turns.go();
    begins(first);
    begins(iteration(profiler, IterationType.WARMUP));
    waitsForItsTurn(profiler, IterationType.WARMUP, TurnPlace.WARMUP);
    // The last turn of the warmup has one iteration
    waitsForItsTurn(profiler, IterationType.MEASUREMENT, TurnPlace.MEASURED);
    begins(iteration(profiler, IterationType.MEASUREMENT));
    waitsForItsTurn(profiler, IterationType.MEASUREMENT, TurnPlace.MEASURED);
    assertEquals(0, turns.unread());
  }

  @Test
  void aForkWhoseCampaignHasEndedFails() throws Exception {
    CompletableFuture<Void> iteration = iteration(profiler(1), IterationType.WARMUP);
    turns.connected();
    turns.ready();
    turns.close();
    assertFails(iteration);
  }

  @Test
  void aForkThatCannotReachItsCampaignFails() throws Exception {
    TurnProfiler profiler = profiler(1);
    turns.close();
    assertFails(iteration(profiler, IterationType.WARMUP));
  }

  private static void assertFails(CompletableFuture<Void> iteration) {
    Throwable thrown = assertThrows(ExecutionException.class, () -> begins(iteration)).getCause();
    assertTrue(assertInstanceOf(UncheckedIOException.class, thrown).getMessage().startsWith("found no turn: "),
        thrown.getMessage());
  }

  @Test
  void nothingIsCounted() {
    assertEquals(List.of(), List.copyOf(profiler(1).afterIteration(null, null, null)));
  }
}
