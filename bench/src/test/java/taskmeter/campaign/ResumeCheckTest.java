package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.run.PastRun;

/** A run is resumed only if new forks are comparable with its old ones. */
class ResumeCheckTest {

  private static final String RUN = "20260101T000000Z-standard";
  private static final Map<String, String> MACHINE = Map.of("command", "mvn -pl bench verify", "code", "5eed",
      "load", "0.5", "budget_s", "600.0", "commit", "c0ffee", "kernel", "6.1");
  private static final Map<String, String> JDK = Map.of("jvm.version", "25.0.1+8", "jvm.flags", "-XX:+UseG1GC");
  private static final Map<String, Map<String, String>> JDKS = Map.of("17", JDK, "25", JDK);

  private static PastRun past(Map<String, String> machine, Map<String, Map<String, String>> jdks) {
    Map<String, Map<String, String>> properties = new HashMap<>(jdks);
    properties.put("", machine);
    return new PastRun(RUN, properties, List.of(), 0);
  }

  private static RunConditions now(Map<String, String> machine, Map<String, Map<String, String>> jdks) {
    Map<String, SequencedMap<String, String>> runtimes = new LinkedHashMap<>();
    jdks.forEach((label, properties) -> runtimes.put(label, new LinkedHashMap<>(properties)));
    return new RunConditions(new LinkedHashMap<>(machine), runtimes);
  }

  private static Map<String, String> with(Map<String, String> properties, String property, String value) {
    Map<String, String> changed = new HashMap<>(properties);
    changed.put(property, value);
    return changed;
  }

  /** The lines of the error below the first. */
  private static List<String> differences(PastRun past, RunConditions now) {
    List<String> lines = assertThrows(UsageException.class, () -> ResumeCheck.requireUnchanged(past, now, Set.of()))
        .getMessage().lines().toList();
    assertEquals("-Dbench.resume=" + RUN + ": cannot resume, because these properties differ from the "
        + "run's; restore them, or start a new run without -Dbench.resume. The run's command: mvn -pl bench verify",
        lines.getFirst());
    return lines.subList(1, lines.size());
  }

  @Test
  void anUnchangedRunIsAccepted() {
    assertDoesNotThrow(() -> ResumeCheck.requireUnchanged(past(MACHINE, JDKS), now(MACHINE, JDKS), Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "profile", "include", "exclude", "warmup", "measurement.iterations", "seed",
      "cells", "disturbance.rule", "rerun.cap", "cpu.model", "cpu.processors", "cpu.quota", "cpu.governor", "cpu.turbo",
      "cpu.smt", "virtualisation", "memory_bytes", "memory.huge_pages",
      "memory.huge_pages_defrag", "memory.page_bytes", "env.JAVA_TOOL_OPTIONS", "env.JDK_JAVA_OPTIONS",
      "env._JAVA_OPTIONS", "kernel", "os", "jmh", "harness.jvm", "code"})
  void differencesShowBothValues(String property) {
    assertEquals(List.of("  " + property + ": then this, now that"),
        differences(past(with(MACHINE, property, "this"), JDKS), now(with(MACHINE, property, "that"), JDKS)));
  }

  @Test
  void jarPropertiesAreNotComparedBeforeTheJarExists() {
    assertDoesNotThrow(() -> ResumeCheck.requireUnchanged(past(with(MACHINE, "code", "this"), JDKS),
        now(with(MACHINE, "code", "that"), JDKS), ResumeCheck.OF_THE_JAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "budget_s", "commit", "tree", "command", "started", "wall_s", "complete"})
  void otherPropertiesMayDiffer(String property) {
    assertDoesNotThrow(() -> ResumeCheck.requireUnchanged(past(with(MACHINE, property, "this"), JDKS),
        now(with(with(MACHINE, property, "that"), "command", "another"), JDKS), Set.of()));
  }

  @Test
  void unknownAndKnownValuesDiffer() {
    assertEquals(List.of("  cpu.governor: then unknown or none, now powersave"),
        differences(past(MACHINE, JDKS), now(with(MACHINE, "cpu.governor", "powersave"), JDKS)));
    assertEquals(List.of("  kernel: then 6.1, now unknown or none"),
        differences(past(MACHINE, JDKS), now(with(MACHINE, "kernel", ""), JDKS)));
  }

  @Test
  void aDifferentBuildOfAJdkIsReported() {
    Map<String, Map<String, String>> updated = Map.of("17", JDK, "25", with(JDK, "jvm.version", "25.0.2+10"));
    assertEquals(List.of("  JDK 25, jvm.version: then 25.0.1+8, now 25.0.2+10"),
        differences(past(MACHINE, JDKS), now(MACHINE, updated)));
  }

  @Test
  void aMissingOrNewJdkPropertyIsReported() {
    Map<String, Map<String, String>> less = Map.of("17", JDK, "25", Map.of("jvm.version", "25.0.1+8"));
    assertEquals(List.of("  JDK 25, jvm.flags: then -XX:+UseG1GC, now unknown or none"),
        differences(past(MACHINE, JDKS), now(MACHINE, less)));
    assertEquals(List.of("  JDK 25, jvm.flags: then unknown or none, now -XX:+UseG1GC"),
        differences(past(MACHINE, less), now(MACHINE, JDKS)));
  }

  @Test
  void differentJdksAreReportedInOneLine() {
    assertEquals(List.of("runtimes: then [17, 25], now [17, 28-ea]"),
        differences(past(MACHINE, JDKS), now(MACHINE, Map.of("17", JDK, "28-ea", JDK))));
    assertEquals(List.of("runtimes: then [17, 25], now [17]"),
        differences(past(MACHINE, JDKS), now(MACHINE, Map.of("17", JDK))));
  }

  @Test
  void allDifferencesAreReportedAtOnce() {
    assertEquals(
        List.of("  code: then 5eed, now f00d", "  kernel: then 6.1, now 6.12", "runtimes: then [17, 25], now [25]",
            "  JDK 25, jvm.version: then 25.0.1+8, now 26+1"),
        differences(past(MACHINE, JDKS), now(with(with(MACHINE, "code", "f00d"), "kernel", "6.12"),
            Map.of("25", with(JDK, "jvm.version", "26+1")))));
  }
}
