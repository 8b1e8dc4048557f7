package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runtimes of a run that are one JVM measured several times, with the same settings: what differs between them is noise
 * and, where it was injected, work.
 *
 * @param alike without injected work; what differs between these is noise
 * @param injected with injected work
 */
public record Twins(List<String> alike, List<String> injected) {

  private static final List<String> IDENTITY = List.of("jvm.version", "jvm.name", "jvm.vendor", "jvm.flags",
      "jvm.arguments", "jvm.collector", "jvm.heap_bytes", "jmh.blackhole");

  public Twins {
    alike = List.copyOf(alike);
    injected = List.copyOf(injected);
  }

  /** Groups of two or more, in the order of the runtimes; a JVM of which nothing is known is in none. */
  public static List<Twins> of(Run run) {
    Map<List<String>, Twins> groups = new LinkedHashMap<>();
    for (String runtime : run.runtimes()) {
      Map<String, String> properties = run.environment().properties(runtime);
      List<String> identity = IDENTITY.stream().map(name -> properties.getOrDefault(name, "")).toList();
      if (!identity.stream().allMatch(String::isEmpty)) {
        groups.merge(identity, properties.getOrDefault("injected", "").isEmpty()
            ? new Twins(List.of(runtime), List.of()) : new Twins(List.of(), List.of(runtime)), Twins::and);
      }
    }
    return groups.values().stream().filter(group -> group.alike.size() + group.injected.size() > 1).toList();
  }

  private Twins and(Twins later) {
    return new Twins(joined(alike, later.alike), joined(injected, later.injected));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
