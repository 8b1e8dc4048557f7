package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

/** The matrix is what it says: every planned cell exists in JMH, runs once, and proves its carrier. */
class EveryCellTest {

  @Test
  void theBenchmarkListHasEveryPlannedCellAndNoOther() {
    var out = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    Set<String> listed = BenchmarkList.defaultList().getAll(out, List.of()).stream()
        .map(BenchmarkListEntry::getUsername)
        .filter(name -> name.startsWith(Scenario.class.getPackageName()))
        .collect(Collectors.toSet());
    Set<String> planned = Cells.all().stream().map(Cells.Cell::benchmark).collect(Collectors.toSet());
    assertEquals(planned, listed);
  }

  @Test
  void everyVariantIsOnEveryCarrierOrSaysWhyNot() {
    for (var cell : Cells.all()) {
      cell.unavailable().ifPresent(reason -> assertFalse(reason.isBlank(), cell::benchmark));
    }
    Map<String, Long> carriers = Cells.all().stream()
        .collect(Collectors.groupingBy(cell -> cell.benchmark() + cell.parameters(), Collectors.counting()));
    assertTrue(carriers.values().stream().allMatch(count -> count == Carrier.values().length), carriers::toString);
  }

  @Test
  void everyScenarioHasOneBaselineAndItsPositionsAreInOrder() {
    for (var type : Cells.SCENARIOS) {
      var variants = Cells.variants(type);
      var baselines = variants.stream().filter(each -> each.getAnnotation(Variant.class).baseline());
      assertEquals(1, baselines.count(), type::getName);
      for (int i = 0; i < variants.size(); i++) {
        assertEquals(i + 1, variants.get(i).getAnnotation(Variant.class).position(), variants.get(i)::toString);
      }
    }
  }

  @Test
  void theParametersOfACellAreFieldsOfItsScenario() {
    for (var cell : Cells.all()) {
      for (var parameter : Cells.parsed(cell.parameters()).keySet()) {
        var fields = Stream.of(cell.scenario().getClass().getFields());
        assertTrue(fields.anyMatch(field -> field.getName().equals(parameter)),
            () -> cell.benchmark() + " has no " + parameter);
        assertEquals(parameter, Parameter.valueOf(parameter).name());
      }
    }
  }

  /** One JVM for each kind of creator, and JMH within it: what a fork does, without a fork for each cell. */
  @TestFactory
  Stream<DynamicTest> everyCellRunsOnceOnItsCarrier(@TempDir Path folder) throws Exception {
    Map<List<String>, List<Cells.Cell>> byJvm = Cells.all().stream()
        .filter(cell -> cell.unavailable().isEmpty())
        .collect(Collectors.groupingBy(Cells.Cell::jvmArguments));
    var seen = new TreeMap<String, Properties>();
    for (var jvm : byJvm.entrySet()) {
      seen.putAll(run(jvm.getKey(), jvm.getValue(), folder));
    }
    var cells = byJvm.values().stream().flatMap(List::stream);
    return cells.map(cell -> DynamicTest.dynamicTest(RunCells.name(cell), () -> {
      var evidence = seen.getOrDefault(RunCells.name(cell), new Properties());
      var outcome = evidence.getProperty("outcome", "no evidence");
      if (!outcome.equals("not available")) {
        assertEquals("proved", outcome, () -> evidence.getProperty("reason"));
        assertEquals(cell.creator().name(), evidence.getProperty("creator_seen"));
        assertEquals(cell.carrier().name(), evidence.getProperty("task_seen"));
      }
    }));
  }

  private static Map<String, Properties> run(List<String> arguments, List<Cells.Cell> cells, Path folder)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("-Djmh.ignoreLock=true");
    command.addAll(arguments);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), RunCells.class.getName(), folder.toString()));
    cells.stream().map(RunCells::name).forEach(command::add);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    var seen = new TreeMap<String, Properties>();
    for (var cell : cells) {
      var file = folder.resolve(RunCells.file(cell));
      if (Files.exists(file)) {
        var evidence = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
          evidence.load(reader);
        }
        seen.put(RunCells.name(cell), evidence);
      }
    }
    return seen;
  }
}
