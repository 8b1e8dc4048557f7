package taskmeter.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.run.PastRun;

/**
 * Checks that new forks are comparable with the forks of the run that is resumed: the same machine, runtimes, code and
 * settings. Load, budget and commit may differ, because they are not part of a cell.
 */
final class ResumeCheck {

  private static final Set<String> MUST_MATCH = Set.of("format", "profile", "include", "exclude", "warmup",
      "measurement.iterations", "seed", "stages", "interleave", "lead_in", "cells", "diagnosis", "disturbance.rule",
      "rerun.cap", "cpu.model",
      "cpu.processors", "cpu.quota", "cpu.governor", "cpu.turbo", "cpu.smt", "virtualisation", "memory_bytes",
      "memory.huge_pages", "memory.huge_pages_defrag", "memory.page_bytes", "env.JAVA_TOOL_OPTIONS",
      "env.JDK_JAVA_OPTIONS", "env._JAVA_OPTIONS", "kernel", "os", "jmh", "harness.jvm", "code");

  private ResumeCheck() {}

  /** Properties that are known only after the jar is built. */
  static final Set<String> OF_THE_JAR = Set.of("code", "jvm.class_archive");

  /**
   * Requires that nothing has changed that makes forks comparable.
   *
   * @param past the run so far
   * @param now the current conditions
   * @param unknown properties that cannot be compared yet
   * @throws UsageException with all differences
   */
  static void requireUnchanged(PastRun past, RunConditions now, Set<String> unknown) {
    List<String> differences = new ArrayList<>();
    Map<String, String> before = past.properties().getOrDefault("", Map.of());
    for (String property : without(unknown, MUST_MATCH)) {
      compare("", property + past.place("", property), before.getOrDefault(property, ""),
          now.campaign().getOrDefault(property, ""), differences);
    }
    Set<String> labels = new TreeSet<>(past.properties().keySet());
    labels.remove("");
    Set<String> labelsNow = new TreeSet<>(now.runtimes().keySet());
    if (!labels.equals(labelsNow)) {
      differences.add("runtimes: then " + labels + ", now " + labelsNow);
    }
    new TreeMap<>(now.runtimes()).forEach((label, properties) -> {
      Map<String, String> then = past.properties().getOrDefault(label, properties);
      Set<String> all = new TreeSet<>(then.keySet());
      all.addAll(properties.keySet());
      String where = properties.getOrDefault("kind", "JDK") + " " + label + ", ";
      without(unknown, all).forEach(property -> compare(where, property + past.place(label, property),
          then.getOrDefault(property, ""), properties.getOrDefault(property, ""), differences));
    });
    if (!differences.isEmpty()) {
      differences.addFirst("-Dbench.resume=" + past.name() + ": cannot resume, because these properties "
          + "differ from the run's; restore them, or start a new run without -Dbench.resume. The run's command: "
          + past.property("command").orElse("unknown"));
      throw new UsageException(differences);
    }
  }

  private static Set<String> without(Set<String> some, Set<String> all) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static void compare(String where, String property, String then, String found, List<String> differences) {
    if (!then.equals(found)) {
      differences.add("  " + where + property + ": then " + shown(then) + ", now " + shown(found));
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "unknown or none" : value;
  }
}
