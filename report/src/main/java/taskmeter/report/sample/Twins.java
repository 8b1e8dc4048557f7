package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runtimes of a run that are one JVM measured several times, with the same settings and no injected work: what differs
 * between them is noise.
 */
public final class Twins {

  private static final List<String> IDENTITY = List.of("jvm.version", "jvm.name", "jvm.vendor", "jvm.flags",
      "jvm.arguments", "jvm.collector", "jvm.heap_bytes", "jmh.blackhole", "injected");

  private Twins() {}

  /** Groups of two or more, in the order of the runtimes. */
  public static List<List<String>> of(Run run) {
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    for (String runtime : run.runtimes()) {
      Map<String, String> properties = run.environment().properties(runtime);
      if (properties.getOrDefault("injected", "").isEmpty()) {
        groups.computeIfAbsent(IDENTITY.stream().map(name -> properties.getOrDefault(name, "")).toList(),
            identity -> new ArrayList<>()).add(runtime);
      }
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }
}
