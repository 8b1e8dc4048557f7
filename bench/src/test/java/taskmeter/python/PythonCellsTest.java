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

/** Each cell of the oldest and the newest CPython is measured and proves itself, or says why it cannot. */
class PythonCellsTest {

  @TempDir
  private Path temporary;

  private final Script script = Script.ofTheProgram();

  @TestFactory
  Stream<DynamicTest> everyCellProvesItself() throws Exception {
    Stream<DynamicTest> tests = Stream.of();
    for (Python python : Pythons.oldestAndNewest()) {
      PythonFacts facts = Result.read(PythonFacts.class, script.probe(python, temporary).printed()).getFirst();
      tests = Stream.concat(tests, script.cells(python, temporary).stream().map(cell -> DynamicTest.dynamicTest(
          python + ": " + cell.benchmark() + " " + cell.parameters(), () -> demandProved(python, facts, cell))));
    }
    return tests;
  }

  private void demandProved(Python python, PythonFacts probed, CellLine cell) throws Exception {
    Result result = script.measure(python, temporary, cell.benchmark(), cell.parameters());
    assertEquals(List.of(), result.complained());
    assertEquals(0, result.exit());
    assertEquals(probed, result.testimony(PythonFacts.class));
    TreeMap<String, String> told = new TreeMap<>(cell.parameterMap());
    told.put("carrier", cell.carrier());
    TrialLine trial = result.testimony(TrialLine.class);
    assertEquals(told, CellLine.parameterMap(trial.parameters()));
    assertEquals(new TrialLine(cell.benchmark(), trial.parameters(), 1, 3, 2, 3, cell.operations()), trial);
    ProofLine proof = result.testimony(ProofLine.class);
    List<SampleLine> samples = Result.read(SampleLine.class, result.printed());
    if (!cell.reason().isEmpty()) {
      assertEquals(ProofLine.refused(Outcome.NOT_AVAILABLE, cell.reason()), proof);
      assertEquals(List.of(), samples);
      return;
    }
    assertEquals(List.of("WARMUP 1", "MEASURED 1", "MEASURED 2"),
        samples.stream().map(sample -> sample.phase() + " " + sample.iteration()).toList());
    // What the clock measured is no less than the iteration's length
    samples.forEach(sample -> assertTrue(sample.score() * sample.operations() >= 2_999_999, sample.toString()));
    assertEquals(Outcome.PROVED, proof.outcome());
    assertEquals(OptionalLong.of(samples.stream().mapToLong(SampleLine::operations).sum()), proof.operations());
    assertEquals(cell.creator(), proof.creatorSeen());
    assertEquals(OptionalInt.of(1), proof.workersSeen());
    assertEquals(OptionalInt.empty(), proof.poolSize());
    assertEquals(OptionalLong.empty(), proof.threadsStarted());
  }

  @TestFactory
  Stream<DynamicTest> withoutWarmupThereAreOnlyMeasuredIterations() {
    return Pythons.oldestAndNewest().stream().map(python -> DynamicTest.dynamicTest(python.toString(), () -> {
      Result result = script.run(python, temporary, "measure", "--benchmark=asyncio.TaskCreation.awaitOne",
          "--warmup=0x1ms", "--measurement=2x1ms", "--evidence=" + temporary.resolve("evidence.txt"));
      assertEquals(List.of(Phase.MEASURED, Phase.MEASURED),
          Result.read(SampleLine.class, result.printed()).stream().map(SampleLine::phase).toList());
    }));
  }
}
