package taskmeter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.ProofLine.Outcome;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.SampleLine;
import taskmeter.protocol.SampleLine.Phase;
import taskmeter.protocol.TrialLine;
import taskmeter.python.Pythons.Python;
import taskmeter.python.Script.Result;

/** The oldest and the newest CPython verify each of their cells, or give the reason why they cannot run it. */
class PythonCellsTest {

  @TempDir
  private Path temporary;

  private final Script script = Script.ofTheProgram();

  @TestFactory
  Stream<DynamicTest> everyCellIsProvedOrNotAvailable() throws Exception {
    Stream<DynamicTest> tests = Stream.of();
    for (Python python : Pythons.oldestAndNewest()) {
      PythonFacts facts = Result.read(PythonFacts.class, script.probe(python, temporary).output()).getFirst();
      tests = Stream.concat(tests, script.cells(python, temporary).stream().map(cell -> DynamicTest.dynamicTest(
          python + ": " + cell.benchmark() + " " + cell.parameters(), () -> requireProved(python, facts, cell))));
    }
    return tests;
  }

  private void requireProved(Python python, PythonFacts probed, CellLine cell) throws Exception {
    Result result = script.measure(python, temporary, cell.benchmark(), cell.parameters());
    assertEquals(List.of(), result.errors());
    assertEquals(0, result.exit());
    assertEquals(probed, result.recorded(PythonFacts.class));
    TreeMap<String, String> expected = new TreeMap<>(cell.parameterMap());
    expected.put("carrier", cell.carrier());
    TrialLine trial = result.recorded(TrialLine.class);
    assertEquals(expected, CellLine.parameterMap(trial.parameters()));
    assertEquals(new TrialLine(cell.benchmark(), trial.parameters(), 1, 3, 2, 3, cell.operations()), trial);
    ProofLine proof = result.recorded(ProofLine.class);
    List<SampleLine> samples = Result.read(SampleLine.class, result.output());
    if (!cell.reason().isEmpty()) {
      assertEquals(ProofLine.of(Outcome.NOT_AVAILABLE, cell.reason()), proof);
      assertEquals(List.of(), samples);
      return;
    }
    assertEquals(List.of("WARMUP 1", "MEASURED 1", "MEASURED 2"),
        samples.stream().map(sample -> sample.phase() + " " + sample.iteration()).toList());
    // The clock must not show less than the length of the iteration
    samples.forEach(sample -> assertTrue(sample.score() * sample.operations() >= 2_999_999, sample.toString()));
    assertEquals(Outcome.PROVED, proof.outcome());
    assertEquals(OptionalLong.of(samples.stream().mapToLong(SampleLine::operations).sum()), proof.operations());
    assertEquals(cell.creator(), proof.creatorSeen());
    assertEquals(OptionalInt.of(1), proof.workersSeen());
    assertEquals(OptionalInt.empty(), proof.poolSize());
    assertEquals(OptionalLong.empty(), proof.threadsStarted());
  }

  @TestFactory
  Stream<DynamicTest> withoutWarmupAllIterationsAreMeasured() {
    return Pythons.oldestAndNewest().stream().map(python -> DynamicTest.dynamicTest(python.toString(), () -> {
      Result result = script.run(python, temporary, "measure", "--benchmark=asyncio.TaskCreation.awaitOne",
          "--warmup=0x1ms", "--measurement=2x1ms", "--evidence=" + temporary.resolve("evidence.txt"));
      assertEquals(List.of(Phase.MEASURED, Phase.MEASURED),
          Result.read(SampleLine.class, result.output()).stream().map(SampleLine::phase).toList());
    }));
  }
}
