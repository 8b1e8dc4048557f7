package taskmeter.report.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;
import taskmeter.report.sample.Mismatches.Mismatch;
import taskmeter.report.sample.Run.FailedDiagnosis;

class MergedRunsTest {

  private static final String FIRST = "20260101T000000Z-standard";
  private static final String SECOND = "20260102T000000Z-standard";
  private static final Path TYPICAL = Path.of("src/test/resources/taskmeter/report/golden/typical");

  /** The typical run with another name, and with another name and release of its runtime. */
  private static Run run(String name, String runtime, String feature) throws InvalidRunException {
    Run run = RunReader.read(TYPICAL);
    Map<String, Map<String, String>> environment = new TreeMap<>();
    environment.put("", run.environment().properties());
    Map<String, String> jvm = new TreeMap<>(run.environment().properties("25"));
    jvm.put("feature", feature);
    jvm.put("jvm.flags", "-Xmx512m");
    environment.put(runtime, jvm);
    List<Label> labels = run.labels().all().stream().map(label -> label.axis() != Axis.RUNTIME ? label
        : new Label(Axis.RUNTIME, runtime, 1, "JDK " + runtime, "", false, Optional.empty(),
            Optional.empty())).toList();
    return new Run(name, run.forks().stream().map(fork -> fork.merged(runtime, 0)).toList(),
        new Environment(environment), new Labels(labels), List.of(), Optional.empty());
  }

  private static Run with(Run run, String runtime, String property, String value) {
    Map<String, Map<String, String>> environment = new TreeMap<>(run.environment().byRuntime());
    Map<String, String> properties = new TreeMap<>(environment.get(runtime));
    properties.put(property, value);
    environment.put(runtime, properties);
    return new Run(run.name(), run.forks(), new Environment(environment), run.labels(), List.of(), Optional.empty());
  }

  private static List<String> mismatches(Run one, Run other) {
    return MergedRuns.of(List.of(one, other)).merged().orElseThrow().mismatches().stream()
        .map(Mismatch::toString).toList();
  }

  @Test
  void theOldestReleaseComesFirst() throws InvalidRunException {
    Run run = MergedRuns.of(List.of(run(FIRST, "28-ea", "28"), run(SECOND, "9", "9")));
    assertEquals(FIRST + "+" + SECOND, run.name());
    assertEquals(List.of("9", "28-ea"), run.labels().names(Axis.RUNTIME));
    assertEquals("28", run.environment().properties("28-ea").get("feature"));
    assertEquals(100, run.forks().size());
  }

  @Test
  void runtimesOfOneNameGetTheStartOfTheirRun() throws InvalidRunException {
    Run run = MergedRuns.of(List.of(run(FIRST, "25", "25"), run(SECOND, "25", "25")));
    assertEquals(List.of("25@20260101T000000Z", "25@20260102T000000Z"), run.labels().names(Axis.RUNTIME));
    assertEquals("JDK 25@20260102T000000Z", run.labels().title(Axis.RUNTIME, "25@20260102T000000Z"));
    assertEquals(List.of("25@20260101T000000Z", "25@20260102T000000Z"), run.runtimes());
  }

  @Test
  void aFailedDiagnosisHasTheNewNameOfItsRuntime() throws InvalidRunException {
    Run second = run(SECOND, "25", "25");
    FailedDiagnosis failed = new FailedDiagnosis(second.forks().get(0).cell(), "too slow");
    Run run = MergedRuns.of(List.of(run(FIRST, "25", "25"), new Run(second.name(), second.forks(), second.readings(),
        List.of(failed), second.environment(), second.labels(), second.ruler(), second.merged())));
    assertEquals(List.of("25@20260102T000000Z"),
        run.failedDiagnoses().stream().map(each -> each.cell().runtime()).toList());
  }

  @Test
  void runtimesOfRunsOfOneSecondGetTheWholeName() throws InvalidRunException {
    Run run = MergedRuns.of(List.of(run(FIRST, "25", "25"), run("20260101T000000Z-full", "25", "25")));
    assertEquals(List.of("25@" + FIRST, "25@20260101T000000Z-full"), run.runtimes());
  }

  @Test
  void runsShareNoBlockAndKeepTheirSlots() throws InvalidRunException {
    Run second = run(SECOND, "27", "27");
    Run run = MergedRuns.of(List.of(run(FIRST, "25", "25"), second));
    assertEquals(100, run.forks().stream().map(Fork::block).distinct().count());
    assertEquals(second.forks().get(0).slot(), run.forks().get(50).slot());
    assertSame(second, run.parts().get(1));
  }

  @Test
  void onlyEqualPropertiesAreKept() throws InvalidRunException {
    Run run = MergedRuns.of(List.of(run(FIRST, "25", "25"),
        with(with(run(SECOND, "27", "27"), "", "started", "2026-01-02T00:00:00Z"), "", "measurement", "no: a try")));
    assertEquals(Optional.empty(), run.environment().value("started"));
    assertEquals(Optional.of("a try"), run.environment().noMeasurement());
    assertEquals(Optional.of("2"), run.environment().value("cpu.processors"));
  }

  @ParameterizedTest
  @CsvSource({"profile", "cpu.model", "cpu.processors", "cpu.quota", "cpu.governor", "virtualisation", "memory_bytes",
    "kernel", "jmh", "commit"})
  void anotherMachineOrCampaignIsAMismatch(String property) throws InvalidRunException {
    Run first = run(FIRST, "25", "25");
    String before = first.environment().value(property).orElse("not known");
    assertEquals(List.of(property + ": " + before + " in " + FIRST + ", other in " + SECOND),
        mismatches(first, with(run(SECOND, "27", "27"), "", property, "other")));
  }

  @Test
  void equalEnvironmentsHaveNoMismatch() throws InvalidRunException {
    assertEquals(List.of(), mismatches(run(FIRST, "25", "25"), run(SECOND, "27", "27")));
  }

  @Test
  void theCodeIsComparedIfKnownOtherwiseTheCommit() throws InvalidRunException {
    Run first = with(run(FIRST, "25", "25"), "", "code", "ab");
    Run second = with(run(SECOND, "27", "27"), "", "commit", "4567def");
    assertEquals(List.of("commit: 0123abc in " + FIRST + ", 4567def in " + SECOND), mismatches(first, second));
    assertEquals(List.of(), mismatches(first, with(second, "", "code", "ab")));
    assertEquals(List.of("code: ab in " + FIRST + ", cd in " + SECOND),
        mismatches(first, with(second, "", "code", "cd")));
  }

  @Test
  void aChangedTreeMatchesNoOtherTree() throws InvalidRunException {
    Run first = with(run(FIRST, "25", "25"), "", "tree", "changed");
    Run second = with(with(run(SECOND, "27", "27"), "", "tree", "changed"), "", "started", "2026-01-02T00:00:00Z");
    assertEquals(1, mismatches(first, second).size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      jvm.flags | -Xmx512m | -Xmx1g | -Xmx512m | -Xmx1g
      jvm.collector | G1 Young Generation, G1 Old Generation | ZGC Cycles, ZGC Pauses | G1 | ZGC
      jvm.heap_bytes | 1 | 2 | 1 | 2
      jmh.blackhole | full | compiler | full | compiler
      """)
  void differentJvmSettingsAreAMismatch(String property, String one, String other, String first, String second)
      throws InvalidRunException {
    assertEquals(List.of(property + ": " + first + " in " + FIRST + ", " + second + " in " + SECOND),
        mismatches(with(run(FIRST, "25", "25"), "25", property, one),
            with(run(SECOND, "27", "27"), "27", property, other)));
  }

  /** Runs that are older than a property do not have it. */
  @ParameterizedTest
  @ValueSource(strings = {"memory.huge_pages", "memory.huge_pages_defrag", "memory.page_bytes",
      "env.JAVA_TOOL_OPTIONS", "env.JDK_JAVA_OPTIONS", "env._JAVA_OPTIONS"})
  void aLaterPropertyOfTheMachineIsComparedIfBothKnowIt(String property) throws InvalidRunException {
    Run first = with(run(FIRST, "25", "25"), "", property, "none");
    Run second = run(SECOND, "27", "27");
    assertEquals(List.of(), mismatches(with(first, "", property, ""), with(second, "", property, "-Xint")));
    assertEquals(List.of(), mismatches(first, with(second, "", property, "none")));
    assertEquals(List.of(property + ": none in " + FIRST + ", -Xint in " + SECOND),
        mismatches(first, with(second, "", property, "-Xint")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm.agents", "jmh.compilerhints"})
  void aLaterPropertyOfTheJvmIsComparedIfBothKnowIt(String property) throws InvalidRunException {
    Run first = with(run(FIRST, "25", "25"), "25", property, "none");
    Run second = with(run(SECOND, "27", "27"), "27", property, "");
    assertEquals(List.of(), mismatches(first, second));
    assertEquals(List.of(property + ": none in " + FIRST + ", other in " + SECOND),
        mismatches(first, with(second, "27", property, "other")));
  }

  @Test
  void theFlagsOfOneBuildAreCompared() throws InvalidRunException {
    Run first = with(run(FIRST, "25", "25"), "25", "jvm.final_flags", "CICompilerCount=2 +UseG1GC");
    Run second = with(run(SECOND, "25b", "25"), "25b", "jvm.final_flags",
        "CICompilerCount=1 TieredStopAtLevel=1 +UseG1GC");
    String build = first.environment().properties("25").get("jvm.name") + " "
        + first.environment().properties("25").get("jvm.version");
    assertEquals(List.of("flags of " + build + ": CICompilerCount=2 in " + FIRST
        + ", CICompilerCount=1 TieredStopAtLevel=1 in " + SECOND), mismatches(first, second));
    assertEquals(List.of(), mismatches(first, with(second, "25b", "jvm.final_flags", "CICompilerCount=2 +UseG1GC")));
    assertEquals(List.of(), mismatches(first, with(second, "25b", "jvm.final_flags", "")));
    assertEquals(List.of(), mismatches(first, with(second, "25b", "jvm.version", "25.0.9")));
  }

  @Test
  void differencesOfTheReleaseAreNoMismatch() throws InvalidRunException {
    Run first = with(run(FIRST, "17", "17"), "17", "jvm.collector", "G1 Young Generation, G1 Old Generation");
    Run second = with(with(run(SECOND, "27", "27"),
        "27", "jvm.collector", "G1 Young Generation, G1 Concurrent GC, G1 Old Generation"),
        "27", "jvm.flags", "-Xmx512m --sun-misc-unsafe-memory-access=allow");
    assertEquals(List.of(), mismatches(first, second));
  }

  @Test
  void aMergedForkKeepsItsThreads() {
    Fork fork = new SmallRun().threads(3).forks(SmallRun.cell("slow", ""), 1).run().forks().get(0);
    assertEquals(OptionalLong.of(3), fork.merged("27", 1).threads());
  }

  @Test
  void differentMeasurementTimesAreAMismatch() throws InvalidRunException {
    Run first = run(FIRST, "25", "25");
    Run second = run(SECOND, "27", "27");
    List<Fork> longer = second.forks().stream().map(fork -> new Fork(fork.slot(), fork.schedulePosition(), fork.cell(),
        fork.state(), fork.reason(), fork.start(), fork.end(), fork.parallelism(), fork.threads(),
        fork.cell().variant().equals("spin") ? OptionalDouble.of(3) : fork.timed(), fork.poolSize(),
        fork.noise(), fork.iterations())).toList();
    assertEquals(List.of("timed_s of Meeting.spin parties=16 PLATFORM and of 3 more: 1.5 s in " + FIRST + ", 3.0 s in "
        + SECOND), mismatches(first, new Run(SECOND, longer, second.environment(), second.labels(), List.of(),
            Optional.empty())));
  }
}
