package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.campaign.fork.SoundFork.CELL;
import static taskmeter.campaign.fork.SoundFork.HOME;
import static taskmeter.campaign.fork.SoundFork.JVM;
import static taskmeter.campaign.fork.SoundFork.PROBED;
import static taskmeter.campaign.fork.SoundFork.PROOF;
import static taskmeter.campaign.fork.SoundFork.SETTINGS;
import static taskmeter.campaign.fork.SoundFork.TRIAL;
import static taskmeter.campaign.fork.SoundFork.arguments;
import static taskmeter.campaign.fork.SoundFork.difference;
import static taskmeter.campaign.fork.SoundFork.facts;
import static taskmeter.campaign.fork.SoundFork.proof;
import static taskmeter.campaign.fork.SoundFork.samples;
import static taskmeter.campaign.fork.SoundFork.with;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.RuntimeFacts;
import taskmeter.protocol.TrialLine;

/** A fork with one fault has a reason that names the fault. */
class ForkCheckTest {

  private static ForkCheck check(Cell cell, MeasuredJvm jvm, JvmFacts probed) {
    return new ForkCheck(cell, new JvmCheck(cell, jvm, probed));
  }

  private static void assertReason(String reason, Optional<String> found) {
    assertEquals(Optional.of(reason), found);
  }

  @Test
  void aValidForkCounts() {
    assertEquals(Optional.empty(), with(JVM));
    assertEquals(Optional.empty(), with(proof(OptionalLong.empty(), OptionalLong.empty(), 0)),
        "counts are optional");
  }

  @Test
  void aForkWithoutEvidenceDoesNotCount() {
    Optional<RuntimeFacts> jvm = Optional.of(JVM);
    var trial = Optional.of(TRIAL);
    var proof = Optional.of(PROOF);
    assertReason("found no record of the runtime that it ran on",
        difference(Optional.empty(), trial, proof, samples(), ExtraWork.NONE));
    assertReason("found no record of the benchmark that it ran",
        difference(jvm, Optional.empty(), proof, samples(), ExtraWork.NONE));
    assertReason("found scores, but no proof of their carrier",
        difference(jvm, trial, Optional.empty(), samples(), ExtraWork.NONE));
  }

  @Test
  void anotherJvmIsReported() {
    assertReason("JVM, feature: found 17; expected 25", with(new JvmFacts(17, JVM.version(), JVM.name(), JVM.vendor(),
        JVM.home(), JVM.collectors(), JVM.heapBytes(), 2, JVM.arguments())));
    assertReason("JVM, version: found 25.0.2+1; expected 25.0.1+8", with(new JvmFacts(25, "25.0.2+1", JVM.name(),
        JVM.vendor(), JVM.home(), JVM.collectors(), JVM.heapBytes(), 2, JVM.arguments())));
    assertReason("JVM, name: found Other VM; expected Example VM", with(new JvmFacts(25, JVM.version(), "Other VM",
        JVM.vendor(), JVM.home(), JVM.collectors(), JVM.heapBytes(), 2, JVM.arguments())));
    assertReason("JVM, vendor: found Other, Inc.; expected Example, Inc.", with(new JvmFacts(25, JVM.version(),
        JVM.name(),
        "Other, Inc.", JVM.home(), JVM.collectors(), JVM.heapBytes(), 2, JVM.arguments())));
    assertReason("JVM, home: found /nowhere/twin; expected /nowhere/jdk-25",
        with(facts(Path.of("/nowhere/twin"), JVM.arguments())));
  }

  @Test
  void aForkOnAnotherRuntimeIsReported() {
    assertReason("runtime: found 25#2; expected 25", check(CELL,
        new MeasuredJvm("25#2", HOME, 25, SETTINGS, ExtraWork.NONE), PROBED).differenceInRuntime(Optional.of(JVM)));
  }

  @Test
  void differentJvmSettingsAreReported() {
    assertReason("JVM, collectors: found [Copy]; expected [Young, Old]", with(new JvmFacts(25, JVM.version(),
        JVM.name(),
        JVM.vendor(), JVM.home(), List.of("Copy"), JVM.heapBytes(), 2, JVM.arguments())));
    assertReason("JVM, heap in bytes: found 1024; expected 536870912", with(new JvmFacts(25, JVM.version(), JVM.name(),
        JVM.vendor(), JVM.home(), JVM.collectors(), 1024, 2, JVM.arguments())));
    assertReason("JVM, processors: found 1; expected 2", with(new JvmFacts(25, JVM.version(), JVM.name(),
        JVM.vendor(), JVM.home(), JVM.collectors(), JVM.heapBytes(), 1, JVM.arguments())));
  }

  @Test
  void aSymbolicLinkToTheHomeIsAccepted(@TempDir Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("jdk-25.0.1"));
    Path link = Files.createSymbolicLink(folder.resolve("jdk-25"), home);
    assertEquals(Optional.empty(),
        check(CELL, new MeasuredJvm("25", link, 25, SETTINGS, ExtraWork.NONE), facts(link, PROBED.arguments()))
            .differenceInRuntime(Optional.of(facts(home, JVM.arguments()))));
  }

  @Test
  void aProbeOnAnotherJvmIsReported() {
    Path other = Path.of("/nowhere/jdk-26");
    assertReason("JVM, home: found /nowhere/jdk-26; expected /nowhere/jdk-25",
        check(CELL, new MeasuredJvm("25", HOME, 25, SETTINGS, ExtraWork.NONE), facts(other, List.of()))
            .differenceInRuntime(Optional.of(facts(other, JVM.arguments()))));
  }

  @Test
  void aMissingArgumentIsReported() {
    for (String requested : List.of("-XX:+UseG1GC", "-Xms512m", "-Da=1", "-Dcreator=VIRTUAL")) {
      String reason = with(facts(HOME, arguments(requested, "-Dother"))).orElseThrow();
      assertTrue(reason.startsWith("JVM, arguments: found no " + requested + " in its place in ["), reason);
    }
  }

  /** JMH moves them from the command line to a file. */
  @Test
  void compilerCommandsOfTheUserAreNotRequired() {
    String commands = "-XX:CompileCommandFile=/tmp/mine";
    List<String> probed = new ArrayList<>(PROBED.arguments());
    probed.add(commands);
    var jvm = new MeasuredJvm("25", HOME, 25, JvmSettings.of(25, List.of("-Da=1", "-server", commands)),
        ExtraWork.NONE);
    assertEquals(Optional.empty(), check(CELL, jvm, facts(HOME, probed)).differenceInRuntime(Optional.of(JVM)));
  }

  /** The variable _JAVA_OPTIONS comes after the command line. */
  @Test
  void anotherHeapThanTheCellsIsReported() {
    Cell large = new Cell(CELL.runtime(), CELL.kind(), CELL.scenario(), CELL.variant(), CELL.parameters(),
        CELL.carrier(), CELL.creator(), CELL.pooled(), CELL.parallelism(), CELL.threads(), CELL.profile(),
        CELL.benchmark(), List.of("-Xmx4g"), CELL.warmup(), CELL.measurement(), CELL.operations(), CELL.metrics(),
        CELL.unavailable());
    List<String> arguments = arguments("", "");
    arguments.add("-Xmx4g");
    MeasuredJvm jvm = new MeasuredJvm("25", HOME, 25, SETTINGS, ExtraWork.NONE);
    List<String> probed = new ArrayList<>(PROBED.arguments());
    probed.addAll(List.of("-Dof.an.environment.variable", "-Dcreator=VIRTUAL", "-Xmx1g"));
    ForkCheck check = check(large, jvm, facts(HOME, probed));
    assertEquals(Optional.empty(), check.differenceInRuntime(Optional.of(facts(HOME, arguments))));
    arguments.add("-Xmx1g");
    assertReason("JVM, arguments: found -Xmx1g, which replaces the cell's -Xmx4g",
        check.differenceInRuntime(Optional.of(facts(HOME, arguments))));
  }

  @Test
  void anUnrequestedArgumentIsReported() {
    for (String more : List.of("-XX:TieredStopAtLevel=1", "-Xint", "-javaagent:x.jar")) {
      List<String> arguments = arguments("", "");
      arguments.add(more);
      assertReason("JVM, arguments: found " + more + ", which was not requested", with(facts(HOME, arguments)));
    }
    for (String harness : List.of("-XX:CompileCommandFile=/tmp/x", "-XX:+AutoCreateSharedArchive", "-Djmh.x=1")) {
      List<String> arguments = arguments("", "");
      arguments.add(harness);
      assertEquals(Optional.empty(), with(facts(HOME, arguments)));
    }
  }

  @Test
  void argumentsInAnotherOrderAreReported() {
    List<String> swapped = new ArrayList<>(arguments("-Da=1", "-Dcreator=VIRTUAL"));
    swapped.set(swapped.lastIndexOf("-Dcreator=VIRTUAL"), "-Da=1");
    String reason = with(facts(HOME, swapped)).orElseThrow();
    assertTrue(reason.startsWith("JVM, arguments: found no -Dcreator=VIRTUAL in its place in ["), reason);
  }

  @Test
  void aDifferentTrialIsReported() {
    assertReason("benchmark: found example.Meeting.phaser; expected example.Meeting.latch",
        with(new TrialLine("example.Meeting.phaser", TRIAL.parameters(), 2, 100, 3, 80, 10)));
    assertReason("parameter parties: found 2; expected 16",
        with(new TrialLine(TRIAL.benchmark(), "carrier=VIRTUAL;parties=2", 2, 100, 3, 80, 10)));
    assertReason("parameter parties: found none; expected 16",
        with(new TrialLine(TRIAL.benchmark(), "carrier=VIRTUAL", 2, 100, 3, 80, 10)));
    assertReason("parameter carrier: found PLATFORM; expected VIRTUAL",
        with(new TrialLine(TRIAL.benchmark(), "carrier=PLATFORM;parties=16", 2, 100, 3, 80, 10)));
    assertReason("warmup: found 1x100ms; expected 2x100ms",
        with(new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 1, 100, 3, 80, 10)));
    assertReason("warmup: found 2x1ms; expected 2x100ms",
        with(new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 2, 1, 3, 80, 10)));
    assertReason("measurement: found 4x80ms; expected 3x80ms",
        with(new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 2, 100, 4, 80, 10)));
    assertReason("measurement: found 3x100ms; expected 3x80ms",
        with(new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 2, 100, 3, 100, 10)));
    assertReason("operations in an invocation: found 20; expected 10",
        with(new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 2, 100, 3, 80, 20)));
  }

  @Test
  void theLengthOfAnEmptyWarmupIsIgnored() {
    Cell cold = CELL.with(Iterations.NONE, CELL.measurement());
    assertEquals(Optional.empty(), check(cold,
        new MeasuredJvm("25", HOME, 25, SETTINGS, ExtraWork.NONE), PROBED).difference(new ForkEvidence(Optional.of(JVM),
            Optional.of(new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 0, 1, 3, 80, 10)),
            Optional.of(proof(OptionalLong.empty(), OptionalLong.empty(), 0))), samples().subList(2, 5)));
  }
}
