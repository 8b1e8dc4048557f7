package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import taskmeter.carrier.Carrier;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;

/** Every planned cell exists in JMH, runs once, and proves its carrier. */
class EveryCellTest {

  /** More would take minutes, and gigabytes. */
  private static final int MOST_LIVE_TASKS = 1_000;

  @Test
  void theBenchmarkListMatchesThePlannedCells() {
    var out = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    Set<String> listed = BenchmarkList.defaultList().getAll(out, List.of()).stream()
        .map(BenchmarkListEntry::getUsername)
        .filter(name -> name.startsWith(Cells.class.getPackageName()))
        .collect(Collectors.toSet());
    Set<String> planned = Cells.all().stream().map(Cells.PlannedCell::benchmark).collect(Collectors.toSet());
    assertEquals(planned, listed);
  }

  @Test
  void everyVariantHasACellOnEachCarrier() {
    for (var cell : Cells.all()) {
      cell.unavailable().ifPresent(reason -> assertFalse(reason.isBlank(), cell::benchmark));
    }
    Map<String, Long> carriers = Cells.all().stream()
        .collect(Collectors.groupingBy(cell -> cell.benchmark() + cell.parameters(), Collectors.counting()));
    assertTrue(carriers.values().stream().allMatch(count -> count == Carrier.values().length), carriers::toString);
  }

  @Test
  void scenariosHaveABaselineAndConsecutivePositions() {
    for (var type : Cells.SCENARIOS) {
      var variants = Declaration.variants(type);
      assertTrue(variants.stream().anyMatch(each -> Cells.of(type).kind(each).baseline()), type::getName);
      for (int i = 0; i < variants.size(); i++) {
        assertEquals(i + 1, variants.get(i).getAnnotation(Variant.class).position(), variants.get(i)::toString);
      }
    }
  }

  @Test
  void parametersAreFieldsOfTheScenario() {
    for (var cell : Cells.all()) {
      for (var parameter : CellLine.parameterMap(cell.parameters()).keySet()) {
        var fields = Stream.of(cell.scenario().getClass().getFields());
        assertTrue(fields.anyMatch(field -> field.getName().equals(parameter)),
            () -> cell.benchmark() + " has no " + parameter);
        assertEquals(parameter, Parameter.valueOf(parameter).name());
      }
    }
  }

  /** Runs JMH in one JVM for each kind of creator, which does what a fork does without one JVM for each cell. */
  @TestFactory
  Stream<DynamicTest> everyCellRunsOnceOnItsCarrier(@TempDir Path folder) throws Exception {
    Map<List<String>, List<Cells.PlannedCell>> byJvm = Cells.all().stream()
        .filter(cell -> cell.unavailable().isEmpty())
        .filter(cell -> cell.kind().metrics(cell.carrier()).isEmpty() || cell.operations() <= MOST_LIVE_TASKS)
        .collect(Collectors.groupingBy(Cells.PlannedCell::jvmArguments));
    var found = new TreeMap<String, ForkEvidence>();
    for (var jvm : byJvm.entrySet()) {
      found.putAll(RunCells.inAJvm(jvm.getKey(), jvm.getValue(), folder));
    }
    var cells = byJvm.values().stream().flatMap(List::stream);
    return cells.map(cell -> DynamicTest.dynamicTest(RunCells.name(cell), () -> {
      var evidence = found.getOrDefault(RunCells.name(cell), ForkEvidence.NONE);
      var proof = evidence.proof().orElseThrow(() -> new AssertionError("no evidence"));
      if (proof.outcome() != ProofLine.Outcome.NOT_AVAILABLE) {
        assertEquals(ProofLine.Outcome.PROVED, proof.outcome(), proof::reason);
        assertEquals(cell.creator().name(), proof.creatorSeen());
        assertEquals(cell.carrier().name(), proof.taskSeen());
        var trial = evidence.trial().orElseThrow();
        assertEquals(cell.benchmark(), trial.benchmark());
        var expected = CellLine.parameterMap(cell.parameters()).entrySet().stream().map(Object::toString).toList();
        assertTrue(List.of(trial.parameters().split(";")).containsAll(expected), trial::parameters);
      }
    }));
  }
}
