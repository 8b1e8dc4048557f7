package taskmeter.campaign.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processor time that the control group allows, in processors. A group's limit applies to all groups below it, so
 * the smallest limit from the group up to the root counts.
 */
public final class CpuQuota {

  private static final Path TOP = Path.of("/");

  private CpuQuota() {}

  /** {@code 1.5} for one and a half processors; {@code none} for no limit; empty if there are no control groups. */
  public static Optional<String> processors(Machine machine) {
    // If both versions are mounted, version 1 has the processors
    return versionOne(machine).or(() -> versionTwo(machine));
  }

  private static Optional<String> versionOne(Machine machine) {
    return groups(machine).filter(parts -> List.of(parts[1].split(",")).contains("cpu")).findFirst()
        .map(parts -> upToTheRoot("sys/fs/cgroup/cpu/", parts[2]))
        .map(folders -> folders.stream().flatMap(folder -> machine.text(folder + "cpu.cfs_quota_us")
            .flatMap(quota -> machine.text(folder + "cpu.cfs_period_us").map(period -> quota + " " + period)).stream())
            .toList())
        .filter(limits -> !limits.isEmpty())
        .map(CpuQuota::smallest);
  }

  private static Optional<String> versionTwo(Machine machine) {
    // The root group has no such file and no limit
    return groups(machine).filter(parts -> parts[0].equals("0")).findFirst()
        .map(parts -> upToTheRoot("sys/fs/cgroup/", parts[2]))
        .map(folders -> folders.stream().flatMap(folder -> machine.text(folder + "cpu.max").stream()).toList())
        .map(CpuQuota::smallest);
  }

  /** The control groups of this process: number, controllers, path. */
  static Stream<String[]> groups(Machine machine) {
    return machine.lines("proc/self/cgroup").map(line -> line.split(":", 3))
        .filter(parts -> parts.length == 3 && parts[2].startsWith("/"));
  }

  static List<String> upToTheRoot(String mount, String group) {
    return Stream.iterate(Path.of(group).normalize(), path -> path != null, Path::getParent)
        .map(path -> mount + TOP.relativize(path) + "/").toList();
  }

  private static String smallest(List<String> limits) {
    return limits.stream().map(limit -> limit.split("\\s+")).filter(parts -> parts.length == 2)
        .flatMap(parts -> ratio(parts[0], parts[1]).stream()).min(Double::compare).map(Object::toString)
        .orElse("none");
  }

  /** The quota divided by the period; empty for {@code max} and {@code -1}, which mean no limit. */
  private static Optional<Double> ratio(String quota, String period) {
    return Stream.of(quota, period).allMatch(number -> number.matches("[1-9]\\d{0,17}"))
        ? Optional.of(Double.parseDouble(quota) / Double.parseDouble(period)) : Optional.empty();
  }
}
