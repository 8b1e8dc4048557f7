package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runtimes of a run that are the same JVM with the same settings, measured several times: only noise and injected work
 * differ between them.
 *
 * @param alike the runtimes without injected work; only noise differs between them
 * @param injected the runtimes with injected work
 */
public record IdenticalRuntimes(List<String> alike, List<String> injected) {

  private static final List<String> IDENTITY = List.of("jvm.version", "jvm.name", "jvm.vendor", "jvm.flags",
      "jvm.arguments", "jvm.collector", "jvm.heap_bytes", "jmh.blackhole");

  public IdenticalRuntimes {
    alike = List.copyOf(alike);
    injected = List.copyOf(injected);
  }

  /** Returns groups of at least two, in the order of the runtimes; an unknown JVM belongs to no group. */
  public static List<IdenticalRuntimes> of(Run run) {
    return groups(run.runtimes(), run.environment()).stream().map(group -> split(run, group)).toList();
  }

  /** Returns whether an environment has two runtimes that are the same JVM with the same settings. */
  public static boolean any(Environment environment) {
    return !groups(environment.byRuntime().keySet(), environment).isEmpty();
  }

  private static List<List<String>> groups(Collection<String> runtimes, Environment environment) {
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    for (String runtime : runtimes) {
      Map<String, String> properties = environment.properties(runtime);
      List<String> identity = IDENTITY.stream().map(name -> properties.getOrDefault(name, "")).toList();
      if (!identity.stream().allMatch(String::isEmpty)) {
        groups.computeIfAbsent(identity, jvm -> new ArrayList<>()).add(runtime);
      }
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static IdenticalRuntimes split(Run run, List<String> group) {
    Map<Boolean, List<String>> byWork = group.stream().collect(Collectors.partitioningBy(
        runtime -> !run.environment().properties(runtime).getOrDefault("injected", "").isEmpty()));
    return new IdenticalRuntimes(byWork.get(false), byWork.get(true));
  }
}
