package taskmeter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;
import taskmeter.protocol.PythonFacts;
import taskmeter.python.Pythons.Python;
import taskmeter.scenario.Probe;

/** The campaign can read the output of a CPython's probe. */
class PythonProbeTest {

  /** What the scenarios of both have in common; a name that only one of them has would be a typing error. */
  private static final Set<String> SHARED = Set.of("scenario TaskCreation", "scenario EagerStart",
      "scenario CurrentTaskLookup", "scenario BarrierRendezvous", "scenario Runner", "scenario TaskTree",
      "variant EagerStart.eager", "variant Runner.runner", "variant Runner.run", "variant Runner.baseline",
      "variant TaskTree.deferred", "variant TaskTree.eager", "variant TaskTree.baseline", "parameter calls",
      "parameter leaves", "parameter levels");

  @TempDir
  private Path temporary;

  private final Script script = Script.ofTheProgram();

  private Stream<DynamicTest> onEach(Check check) {
    return Pythons.oldestAndNewest().stream().map(python -> DynamicTest.dynamicTest(python.toString(),
        () -> check.run(python, script.probe(python, temporary).output())));
  }

  private interface Check {

    void run(Python python, List<String> output) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> everyLineHasTheFormatOfJava() {
    return onEach((python, output) -> {
      for (String line : output) {
        Record read = Stream.<Class<? extends Record>>of(PythonFacts.class, LabelLine.class, CellLine.class)
            .filter(type -> Lines.holds(type, line)).findFirst().<Record>map(type -> Lines.read(type, line))
            .orElseThrow(() -> new AssertionError("found '" + line + "'"));
        assertEquals(line, Lines.write(read));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> factsDescribeThePythonThatRuns() {
    return onEach((python, output) -> {
      PythonFacts facts = Lines.read(PythonFacts.class, output.getFirst());
      assertEquals("3." + python.minor(), facts.feature());
      assertTrue(facts.version().startsWith(facts.feature() + "."), facts.version());
      assertEquals("CPython", facts.implementation());
      assertEquals(List.of("-I", "-B"), facts.arguments());
      assertTrue(facts.processors() >= 1 && facts.processors() <= Runtime.getRuntime().availableProcessors(),
          facts.toString());
      assertTrue(facts.jitBuilt() || !facts.jitEnabled(), facts.toString());
      assertTrue(facts.buildFlags().stream().noneMatch(flag -> flag.contains("/")), facts.toString());
    });
  }

  @TestFactory
  Stream<DynamicTest> everyNameOfACellHasALabel() {
    return onEach((python, output) -> {
      Set<String> labelled = new HashSet<>();
      for (LabelLine label : Script.Result.read(LabelLine.class, output)) {
        assertTrue(labelled.add(label.axis() + " " + label.name()), label + " is a duplicate");
      }
      Set<String> needed = new HashSet<>();
      for (CellLine cell : Script.Result.read(CellLine.class, output)) {
        needed.addAll(List.of("scenario " + cell.scenario(), "variant " + cell.scenario() + "." + cell.variant(),
            "carrier " + cell.carrier(), "creator " + cell.creator()));
        cell.parameterMap().keySet().forEach(name -> needed.add("parameter " + name));
      }
      assertEquals(needed, labelled);
    });
  }

  @TestFactory
  Stream<DynamicTest> everyCellHasABaseline() {
    return onEach((python, output) -> {
      Set<String> baselines = Script.Result.read(LabelLine.class, output).stream()
          .filter(label -> label.role().equals("baseline")).map(LabelLine::name).collect(Collectors.toSet());
      List<CellLine> cells = Script.Result.read(CellLine.class, output);
      for (CellLine cell : cells) {
        assertTrue(cells.stream().anyMatch(other -> baselines.contains(other.scenario() + "." + other.variant())
            && other.scenario().equals(cell.scenario()) && other.creator().equals(cell.creator())
            && (other.parameters().isEmpty() || other.parameters().equals(cell.parameters()))), cell.toString());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> onlyEagerCellsMayBeUnavailable() {
    return onEach((python, output) -> {
      for (CellLine cell : Script.Result.read(CellLine.class, output)) {
        assertEquals(!python.eager() && cell.variant().equals("eager"), !cell.reason().isEmpty(), cell.toString());
      }
    });
  }

  /** A campaign with both needs one label for each name. */
  @TestFactory
  Stream<DynamicTest> sharedNamesHaveTheLabelsOfTheJvm() throws Exception {
    Path lines = temporary.resolve("jvm.txt");
    Probe.main(new String[] {lines.toString()});
    Map<String, LabelLine> jvm = labels(Files.readAllLines(lines));
    return onEach((python, output) -> {
      Map<String, LabelLine> shared = labels(output);
      shared.keySet().retainAll(jvm.keySet());
      assertTrue(shared.keySet().containsAll(SHARED), shared.keySet()::toString);
      shared.forEach((name, label) -> assertEquals(jvm.get(name), label));
      Map<String, LabelLine> places = new HashMap<>();
      Map<String, LabelLine> all = new TreeMap<>(jvm);
      all.putAll(labels(output));
      all.values().forEach(label -> assertNull(places.put(label.axis() + " " + label.position() + " "
          + (label.axis().equals("variant") ? label.name().split("\\.")[0] : ""), label), label.toString()));
    });
  }

  private static Map<String, LabelLine> labels(List<String> lines) {
    return Script.Result.read(LabelLine.class, lines).stream()
        .collect(Collectors.toMap(label -> label.axis() + " " + label.name(), label -> label));
  }

  /** The file lists all cells in plain text, so that a review shows each change. */
  @TestFactory
  Stream<DynamicTest> theCellsEqualTheListedCells() throws Exception {
    List<String> listed;
    try (var file = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(PythonProbeTest.class.getResourceAsStream("cells.txt")), StandardCharsets.UTF_8))) {
      listed = file.lines().toList();
    }
    return onEach((python, output) -> assertEquals(String.join("\n", listed),
        Script.Result.read(CellLine.class, output).stream().map(PythonProbeTest::text)
            .collect(Collectors.joining("\n"))));
  }

  private static String text(CellLine cell) {
    return (cell.benchmark() + " " + cell.parameters()).strip() + ": creator " + cell.creator() + ", warmup "
        + cell.warmupIterations() + "x" + cell.warmupMillis() + "ms, measured " + cell.iterations() + "x"
        + cell.iterationMillis() + "ms, " + cell.operations() + " operations, " + cell.profile();
  }

  @Test
  void escapedTextsSurviveARoundTrip() throws Exception {
    Path copy = temporary.resolve("copy");
    Script odd = script.with(copy, "probe.py", "\"asyncio event loop\")\n    yield LabelLine(\"creator\", PLATFORM",
        "'a\\tb,c\\nd\\\\e\\rf=g', 'ü')\n    yield LabelLine(\"creator\", PLATFORM");
    List<String> output = odd.probe(Pythons.newest(), temporary).output();
    LabelLine label = Script.Result.read(LabelLine.class, output).stream()
        .filter(each -> each.axis().equals("carrier")).findFirst().orElseThrow();
    assertEquals("a\tb,c\nd\\e\rf=g", label.title());
    assertEquals("ü", label.meaning());
  }
}
