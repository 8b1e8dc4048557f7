package taskmeter.campaign.box;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The processor time that the control group allows, in processors. A group's limit holds for all groups below it, so
 * the smallest on the way up counts.
 */
final class CpuQuota {
  private static final Path TOP = Path.of("/");

  private CpuQuota() {
  }

  /** {@code 1.5} for one and a half processors, {@code none} for no limit, empty where there are no groups. */
  static Optional<String> processors(Box box) {
    Optional<String> group = box.lines("proc/self/cgroup")
        .filter(line -> line.startsWith("0::/")).map(line -> line.substring("0::".length())).findFirst();
    if (group.isEmpty()) {
      return versionOne(box);
    }
    Optional<Double> smallest = Optional.empty();
    for (Path path = Path.of(group.get()); path != null; path = path.getParent()) {
      Optional<String> limit = box.text("sys/fs/cgroup/" + TOP.relativize(path.normalize()) + "/cpu.max");
      Optional<Double> here = limit.map(text -> text.split("\\s+")).filter(parts -> parts.length == 2)
          .flatMap(parts -> ratio(parts[0], parts[1]));
      if (here.isPresent() && (smallest.isEmpty() || here.get() < smallest.get())) {
        smallest = here;
      }
    }
    // The topmost group has no such file, and no limit
    return Optional.of(smallest.map(Object::toString).orElse("none"));
  }

  private static Optional<String> versionOne(Box box) {
    String folder = "sys/fs/cgroup/cpu/";
    return box.text(folder + "cpu.cfs_quota_us").map(quota -> box.text(folder + "cpu.cfs_period_us")
        .flatMap(period -> ratio(quota, period)).map(Object::toString).orElse("none"));
  }

  /** Quota over period; empty for {@code max} and {@code -1}, which mean no limit. */
  private static Optional<Double> ratio(String quota, String period) {
    return quota.matches("[1-9]\\d*") && period.matches("[1-9]\\d*")
        ? Optional.of(Double.parseDouble(quota) / Double.parseDouble(period)) : Optional.empty();
  }
}
