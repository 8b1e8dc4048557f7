package taskmeter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.ProofLine.Outcome;
import taskmeter.protocol.SampleLine;
import taskmeter.protocol.TurnsOfOneFork;
import taskmeter.python.Pythons.Python;
import taskmeter.python.Script.Result;

/** A fork of a CPython waits before each of its turns, as one of a JVM does. Skipped without a CPython. */
class PythonTurnsTest {

  private static final long PAUSE_MS = 100;

  @TempDir
  private Path temporary;

  private final Python python = Pythons.newest();
  private TurnsOfOneFork turns;

  @BeforeEach
  void open() throws IOException {
    turns = new TurnsOfOneFork();
  }

  @AfterEach
  void close() throws IOException {
    turns.close();
  }

  /** Starts a fork with one iteration of warmup and two that are measured. */
  private CompletableFuture<Result> fork(int iterations) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return Script.ofTheProgram().measure(python, temporary, "asyncio.TaskCreation.awaitOne", "",
            "--turn=" + turns.place(iterations).text());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /** Gives all turns that the fork takes, and returns their phases. */
  private String taken(CompletableFuture<Result> fork) throws IOException {
    StringBuilder phases = new StringBuilder();
    for (char ready = turns.ready(); ready != '.'; ready = turns.ready()) {
      phases.append(ready);
      assertThrows(TimeoutException.class, () -> fork.get(PAUSE_MS, TimeUnit.MILLISECONDS), "it does not wait");
      turns.go();
    }
    return phases.toString();
  }

  private static List<String> samples(Result result) {
    return Result.read(SampleLine.class, result.output()).stream()
        .map(sample -> sample.phase() + " " + sample.iteration()).toList();
  }

  @Test
  void everyIterationIsATurn() throws Exception {
    CompletableFuture<Result> fork = fork(1);
    assertTrue(ProcessHandle.of(turns.connected()).isPresent(), "its process id");
    assertEquals("wmm", taken(fork));
    Result result = fork.get(1, TimeUnit.MINUTES);
    assertEquals(List.of("WARMUP 1", "MEASURED 1", "MEASURED 2"), samples(result));
    assertEquals(Outcome.PROVED, result.recorded(ProofLine.class).outcome());
  }

  @Test
  void aTurnOfTwoIterationsHasOnePhase() throws Exception {
    CompletableFuture<Result> fork = fork(2);
    turns.connected();
    assertEquals("wm", taken(fork));
    assertEquals(List.of("WARMUP 1", "MEASURED 1", "MEASURED 2"), samples(fork.get(1, TimeUnit.MINUTES)));
  }

  @Test
  void aForkWhoseCampaignHasEndedFails() throws Exception {
    CompletableFuture<Result> fork = fork(1);
    turns.connected();
    turns.ready();
    turns.close();
    Result result = fork.get(1, TimeUnit.MINUTES);
    assertEquals(1, result.exit());
    assertEquals(List.of(), samples(result));
    assertTrue(result.toString().contains("found no turn: the campaign has ended"), result.toString());
  }
}
