package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.jdk.Discovery;
import taskmeter.campaign.jdk.JdkChoice;
import taskmeter.campaign.jdk.OwnArguments;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.protocol.JvmFacts;

/** Real forks: each runs on the JVM of its label, with its injected work, or fails. */
class ForksByRuntimeTest {

  private static final Duration GRACE = Duration.ofSeconds(30);

  @TempDir
  private Path folder;

  @BeforeAll
  static void ignoreJmhLock() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  private static MeasuredJvm own(ExtraWork extra) {
    int feature = Runtime.version().feature();
    return new MeasuredJvm("" + feature, Path.of(System.getProperty("java.home")), feature,
        JvmSettings.of(feature, List.of()), extra);
  }

  private static Cell available(Matrix matrix) {
    return Profile.shortened(
        matrix.cells().stream().filter(cell -> cell.unavailable().isEmpty()).findFirst().orElseThrow());
  }

  private static Slot slot(Cell cell) {
    return new Slot(1, 1, 1, 1, 1, 1, cell);
  }

  private static JvmFacts jvmFacts(Matrix matrix) {
    return (JvmFacts) matrix.facts();
  }

  private JmhFork fork(MeasuredJvm jvm, JvmFacts probed) throws Exception {
    return new JmhFork(jvm, probed, new Watchdog(GRACE), new FailureDumps(folder), CommandPrefix.NONE);
  }

  private static String reason(ForkOutcome outcome) {
    return assertInstanceOf(ForkOutcome.Failed.class, outcome).reason();
  }

  @Test
  void eachForkRunsOnTheJvmOfItsLabel() throws Exception {
    JdkChoice choice = JdkChoice.of(List.of("17", "25"), Discovery.discover());
    assumeTrue(choice.complaints().isEmpty(), () -> "requires JDK 17 and 25: " + choice.complaints());
    List<MeasuredJvm> jvms = new ArrayList<>();
    choice.runtimes().forEach(each -> jvms.add(new MeasuredJvm(each.label(), each.jdk().home(), each.jdk().feature(),
        JvmSettings.of(each.jdk().feature(), List.of()), ExtraWork.NONE)));
    Runtimes runtimes = Runtimes.probed(jvms, MeasuredJvm.PROBE);
    ForksByRuntime forks = new ForksByRuntime(runtimes, new Watchdog(GRACE), new FailureDumps(folder));
    Map<String, Integer> features = new LinkedHashMap<>();
    Map<String, Path> homes = new LinkedHashMap<>();
    for (MeasuredJvm jvm : jvms) {
      ForkOutcome outcome = forks.launch(slot(available(runtimes.matrices().get(jvm))));
      assertInstanceOf(ForkOutcome.Measured.class, outcome, outcome.toString());
      var facts = (JvmFacts) outcome.evidence().runtime().orElseThrow();
      features.put(jvm.label(), facts.feature());
      homes.put(jvm.label(), Path.of(facts.home()).toRealPath());
    }
    assertEquals(Set.of(17, 25), Set.copyOf(features.values()));
    features.forEach((label, feature) -> assertTrue(label.startsWith("" + feature), features.toString()));
    assertEquals(jvms.stream().collect(Collectors.toMap(MeasuredJvm::label, MeasuredJvm::home)), homes);
  }

  @Test
  void aForkOnADifferentJvmThanTheProbeFails() throws Exception {
    MeasuredJvm jvm = own(ExtraWork.NONE);
    Matrix matrix = jvm.matrix(MeasuredJvm.PROBE);
    JvmFacts facts = jvmFacts(matrix);
    JvmFacts other = new JvmFacts(facts.feature(), "1.2.3", facts.name(), facts.vendor(), facts.home(),
        facts.collectors(), facts.heapBytes(), facts.processors(), facts.arguments());
    assertEquals("JVM, version: found " + facts.version() + "; expected 1.2.3",
        reason(fork(jvm, other).launch(slot(available(matrix)))));
  }

  @Test
  void aForkWithoutTheConfiguredArgumentsFails() throws Exception {
    MeasuredJvm jvm = own(ExtraWork.NONE);
    Matrix matrix = jvm.matrix(MeasuredJvm.PROBE);
    Cell cell = available(matrix);
    assertInstanceOf(ForkOutcome.Measured.class, fork(jvm, jvmFacts(matrix)).launch(slot(cell)));
    var less = new MeasuredJvm(jvm.label(), jvm.home(), jvm.feature(),
        new JvmSettings(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx256m"), OwnArguments.NONE),
        ExtraWork.NONE);
    String reason = reason(fork(less, jvmFacts(matrix)).launch(slot(cell)));
    assertTrue(reason.startsWith("JVM, heap in bytes: found 268435456; expected 536870912"), reason);
  }

  @Test
  void anInjectedForkReportsItsRepetition() throws Exception {
    MeasuredJvm jvm = own(new ExtraWork(10));
    Matrix matrix = jvm.matrix(MeasuredJvm.PROBE);
    ForkOutcome outcome = fork(jvm, jvmFacts(matrix)).launch(slot(available(matrix)));
    assertInstanceOf(ForkOutcome.Measured.class, outcome, outcome.toString());
    assertEquals(10, outcome.evidence().proof().orElseThrow().repeatedEvery());
  }

  @Test
  void aCellOfAnotherRuntimeFails() throws Exception {
    MeasuredJvm jvm = own(ExtraWork.NONE);
    Matrix matrix = jvm.matrix(MeasuredJvm.PROBE);
    var twin = new MeasuredJvm(jvm.label() + "#2", jvm.home(), jvm.feature(), jvm.settings(), jvm.extra());
    assertEquals("runtime: found " + twin.label() + "; expected " + jvm.label(),
        reason(fork(twin, jvmFacts(matrix)).launch(slot(available(matrix)))));
  }

  /** The baseline of live tasks has the counters of its scenario, and promises none of their values. */
  @Test
  void countersThatACellDoesNotPromiseAreLeftOut() throws Exception {
    MeasuredJvm jvm = own(ExtraWork.NONE);
    Matrix matrix = jvm.matrix(MeasuredJvm.PROBE);
    Cell cell = matrix.cells().stream().filter(each -> each.name().equals("LiveTasks.baseline tasks=1000 PLATFORM"))
        .map(Profile::shortened).findFirst().orElseThrow();
    var measured = assertInstanceOf(ForkOutcome.Measured.class, fork(jvm, jvmFacts(matrix)).launch(slot(cell)));
    assertEquals(List.of(Metric.TIME, Metric.TIME), measured.samples().stream().map(Sample::metric).toList());
  }
}
