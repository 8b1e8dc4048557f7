package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.CompiledTree;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.Lines;
import taskmeter.protocol.ProofLine.Outcome;

/**
 * A carrier or a variant that is added as {@code bench/README.md} describes has cells that are measured or rejected.
 * This test adds them to a copy of the program and runs every new cell.
 */
class ExtensionTest {

  /** Adds a carrier: one class, below {@code src/test/extension}, and one constant. */
  private static CompiledTree carrier() throws IOException {
    return CompiledTree.of(CompiledTree.PROGRAM).plus(Path.of("src", "test", "extension"))
        .with("taskmeter/carrier/Carrier.java", "ForkJoinTasks::new);", """
            ForkJoinTasks::new),

              /** A fixed pool of one platform thread. */
              ONE_THREAD("one thread", "the pool's one thread", OneThread::new);""");
  }

  private static CompiledTree variant(CompiledTree tree, String scenario, String annotations, String body) {
    return tree.with("taskmeter/scenario/" + scenario + ".java", "public class " + scenario + " extends Scenario {",
        "public class " + scenario + " extends Scenario {\n" + annotations + "\n  @Benchmark\n" + body + "\n");
  }

  /** Adds a variant to each scenario: one method with an existing constant. */
  private static CompiledTree variants(CompiledTree tree) {
    variant(tree, "TaskCreation", "@Variant(position = 7, value = \"again\") @CreationKind.By(CreationKind.START)",
        "public Object again() throws InterruptedException { return startAndJoin(); }");
    variant(tree, "EagerStart", "@Variant(position = 5, value = \"again\", standard = \"suspending=50\")"
        + " @StartKind.By(StartKind.EAGER) @OperationsPerInvocation(1_000)",
        "public Object again() throws InterruptedException, ExecutionException { return eager(); }");
    variant(tree, "CurrentTaskLookup", "@Variant(position = 12, value = \"again\", baseline = \"baseline\")"
        + " @LookupKind.Of(LookupKind.REGISTRY) @CompilerControl(CompilerControl.Mode.DONT_INLINE)",
        "public Object again() { return registry(); }");
    variant(tree, "TaskGroup", "@Variant(position = 7, value = \"again\", standard = \"failing=0;tasks=2\")"
        + " @GroupKind.By(GroupKind.OPEN_EXECUTOR)",
        "public Object again() throws InterruptedException { return invokeAll(); }");
    variant(tree, "Runner", "@Variant(position = 5, value = \"again\", standard = \"calls=10;context=none\")"
        + " @RunnerKind.By(RunnerKind.AROUND_CALLS)",
        "public Object again() throws InterruptedException, ExecutionException { return runner(); }");
    variant(tree, "TaskTree", "@Variant(position = 6, value = \"again\", standard = \"leaves=none;levels=2\")"
        + " @TreeKind.By(TreeKind.EAGER)",
        "public Object again() throws InterruptedException, ExecutionException { return eager(); }");
    variant(tree, "LiveTasks", "@Variant(position = 3, value = \"again\", standard = \"tasks=100\")"
        + " @LiveKind.Of(LiveKind.PARKED)",
        "public Object again(LiveCosts costs) throws InterruptedException { return parked(costs); }");
    return variant(tree, "BarrierRendezvous", "@Variant(position = 6, value = \"again\", standard = \"parties=2\")"
        + " @BarrierKind.At(BarrierKind.EXCHANGER)",
            "public long again() throws InterruptedException { return meet(); }");
  }

  @Test
  void newCellsAreMeasuredOrHaveAReason(@TempDir Path folder) throws Exception {
    var classes = variants(carrier()).compiled(Files.createDirectory(folder.resolve("classes")));
    List<CellLine> cells = matrix(classes, folder).stream()
        .filter(cell -> cell.carrier().equals("ONE_THREAD") || cell.variant().equals("again")).toList();
    Map<String, ForkEvidence> found = run(classes, cells, folder);
    var proved = new TreeSet<String>();
    for (var cell : cells) {
      String name = name(cell);
      if (cell.reason().isEmpty()) {
        var proof = found.get(name).proof().orElseThrow(() -> new AssertionError(name + ": no proof"));
        assertEquals(Outcome.PROVED, proof.outcome(), name + ": " + proof.reason());
        proved.add(cell.scenario() + "." + cell.variant() + " " + cell.carrier());
      }
    }
    assertTrue(proved.containsAll(Set.of("TaskCreation.startAndJoin ONE_THREAD", "TaskCreation.fanOut ONE_THREAD",
        "CurrentTaskLookup.threadLocal ONE_THREAD", "BarrierRendezvous.monitor ONE_THREAD",
        "EagerStart.baseline ONE_THREAD")), proved::toString);
    for (var scenario : Cells.SCENARIOS) {
      for (var carrier : List.of("PLATFORM", "FORK_JOIN")) {
        assertTrue(proved.contains(scenario.getSimpleName() + ".again " + carrier), proved::toString);
      }
    }
    assertEquals("this carrier has no eager start", reason(cells, "EagerStart", "eager"));
    assertEquals("16 parties need more than one thread and their creator",
        reason(cells, "BarrierRendezvous", "phaser"));
  }

  private static String reason(List<CellLine> cells, String scenario, String variant) {
    return cells.stream().filter(cell -> cell.scenario().equals(scenario) && cell.variant().equals(variant))
        .map(CellLine::reason).filter(reason -> !reason.isEmpty()).findFirst().orElse("available");
  }

  /** A variant whose label has a barrier, and which meets no other party. */
  @Test
  void aMislabelledVariantFails(@TempDir Path folder) throws Exception {
    var classes = variant(CompiledTree.of(CompiledTree.PROGRAM), "BarrierRendezvous",
        "@Variant(position = 6, value = \"again\", standard = \"parties=2\") "
            + "@BarrierKind.At(BarrierKind.CYCLIC_BARRIER)",
        "public long again() { return ++met; }").compiled(Files.createDirectory(folder.resolve("classes")));
    var cells = matrix(classes, folder).stream()
        .filter(cell -> cell.variant().equals("again") && cell.carrier().equals("FORK_JOIN")).toList();
    var proof = run(classes, cells, folder).get(name(cells.get(0))).proof().orElseThrow();
    assertEquals(Outcome.FAILED, proof.outcome());
    assertTrue(proof.reason().contains("a party has met 0 times, the measuring one 1 times"), proof.reason());
  }

  /** A variant without an annotation for its kind. */
  @Test
  void aVariantWithoutAKindIsRejected(@TempDir Path folder) throws Exception {
    var classes = variant(CompiledTree.of(CompiledTree.PROGRAM), "BarrierRendezvous",
        "@Variant(position = 6, value = \"CountDownLatch\", standard = \"parties=2\")",
        "public long countDownLatch() throws InterruptedException { return meet(); }")
        .compiled(Files.createDirectory(folder.resolve("classes")));
    var rejected = assertThrows(IOException.class, () -> matrix(classes, folder));
    assertTrue(rejected.getMessage().contains("BarrierRendezvous.countDownLatch: found no @At"), rejected::getMessage);
  }

  private static List<CellLine> matrix(Path classes, Path folder) throws Exception {
    var answers = folder.resolve("matrix.txt");
    RunCells.run(List.of("-cp", CompiledTree.classPath(classes), Probe.class.getName(), answers.toString()), folder);
    return Files.readAllLines(answers).stream().filter(line -> Lines.holds(CellLine.class, line))
        .map(line -> Lines.read(CellLine.class, line)).toList();
  }

  private static Map<String, ForkEvidence> run(Path classes, List<CellLine> cells, Path folder) throws Exception {
    var byJvm = cells.stream().filter(cell -> cell.reason().isEmpty())
        .collect(Collectors.groupingBy(CellLine::jvmArguments));
    var found = new TreeMap<String, ForkEvidence>();
    for (var jvm : byJvm.entrySet()) {
      var names = new ArrayList<>(jvm.getValue().stream().map(ExtensionTest::name).toList());
      RunCells.inAJvm(CompiledTree.classPath(classes), jvm.getKey(), names, folder);
      names.forEach(name -> found.put(name, ForkEvidence.read(folder.resolve(RunCells.file(name)))));
    }
    return found;
  }

  private static String name(CellLine cell) {
    return RunCells.name(cell.scenario(), cell.variant(), cell.parameters(), cell.carrier());
  }
}
