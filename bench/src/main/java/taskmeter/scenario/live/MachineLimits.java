package taskmeter.scenario.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The limits of a machine and its control groups, which are checked before any task is started. */
public final class MachineLimits {

  private static final int KB = 10;
  private static final int MB = 20;
  /** The JVM and its heap without the tasks. */
  private static final long PROCESS_BYTES = 256L << MB;
  /** For what else runs. */
  private static final long OTHER_THREADS = 1_000;
  private static final long OTHER_MAPPINGS = 5_000;
  /** A stack and its guard pages. */
  private static final long MAPPINGS_PER_THREAD = 2;
  private static final List<String> INACTIVE = List.of("inactive_file ", "total_inactive_file ");

  private final Path root;

  /**
   * The limits in these files.
   *
   * @param root the folder of {@code proc} and {@code sys}
   */
  MachineLimits(Path root) {
    this.root = root;
  }

  /** The limits of this machine. */
  public static MachineLimits here() {
    return new MachineLimits(Path.of("/"));
  }

  /** The reason why tasks do not fit in the memory that the machine or a control group has; empty if they do. */
  public Optional<String> cannotHold(int tasks, long bytesPerTask) {
    return exceeded(tasks, bytesPerTask, "MemTotal", false);
  }

  /** The reason why tasks do not fit in the memory that is free now; empty if they do. */
  public Optional<String> cannotHoldNow(int tasks, long bytesPerTask) {
    return exceeded(tasks, bytesPerTask, "MemAvailable", true);
  }

  private Optional<String> exceeded(int tasks, long bytesPerTask, String ofMachine, boolean free) {
    long needed = PROCESS_BYTES + tasks * bytesPerTask;
    var limits = new ArrayList<Limit>();
    lines("proc/meminfo").filter(line -> line.startsWith(ofMachine + ":"))
        .forEach(line -> limits.add(new Limit(ofMachine + " of /proc/meminfo", digits(line) << KB)));
    for (var group : controlGroups("memory")) {
      for (var names : List.of(List.of("memory.max", "memory.current"),
          List.of("memory.limit_in_bytes", "memory.usage_in_bytes"))) {
        number(group.resolve(names.get(0))).ifPresent(most -> limits.add(new Limit(names.get(0)
            + " of the control group" + (free ? ", minus what it uses" : ""), most - (free ? used(group, names.get(1))
            : 0))));
      }
    }
    return limits.stream().filter(limit -> limit.most < needed).findFirst().map(limit -> tasks + " tasks need about "
        + (needed >> MB) + " MB; found " + (Math.max(0, limit.most) >> MB) + " MB: " + limit.name);
  }

  private long used(Path group, String file) {
    long cached = lines(group.resolve("memory.stat"))
        .filter(line -> INACTIVE.stream().anyMatch(line::startsWith)).mapToLong(MachineLimits::digits).max().orElse(0);
    return number(group.resolve(file)).orElse(0) - cached;
  }

  /** The reason why there cannot be this number of kernel threads at the same time; empty if there can. */
  public Optional<String> cannotStart(int threads) {
    var limits = new ArrayList<Limit>();
    for (var file : List.of("threads-max", "pid_max")) {
      number(root.resolve("proc/sys/kernel/" + file))
          .ifPresent(most -> limits.add(new Limit("/proc/sys/kernel/" + file, most - OTHER_THREADS)));
    }
    number(root.resolve("proc/sys/vm/max_map_count")).ifPresent(most -> limits.add(new Limit(
        "/proc/sys/vm/max_map_count, with two mappings for each", (most - OTHER_MAPPINGS) / MAPPINGS_PER_THREAD)));
    lines("proc/self/limits").filter(line -> line.matches("Max processes +\\d.*")).forEach(line -> limits.add(
        new Limit("ulimit -u", Long.parseLong(line.replaceFirst("Max processes +(\\d+).*", "$1")) - OTHER_THREADS)));
    for (var group : controlGroups("pids")) {
      number(group.resolve("pids.max")).ifPresent(most -> limits.add(new Limit("pids.max of the control group",
          most - number(group.resolve("pids.current")).orElse(0))));
    }
    return limits.stream().filter(limit -> limit.most < threads).findFirst().map(limit -> threads + " tasks need a "
        + "kernel thread each; found room for " + Math.max(0, limit.most) + ": " + limit.name);
  }

  private record Limit(String name, long most) {}

  /** The folders of the process's group for this controller, and of the groups around it, in versions 1 and 2. */
  private List<Path> controlGroups(String controller) {
    var mount = root.resolve("sys/fs/cgroup");
    var folders = new ArrayList<Path>();
    lines("proc/self/cgroup").map(line -> line.split(":", 3)).filter(parts -> parts.length == 3
        && (parts[1].isEmpty() || List.of(parts[1].split(",")).contains(controller))).forEach(parts -> {
          var top = parts[1].isEmpty() ? mount : mount.resolve(controller);
          for (var each = top.resolve("." + parts[2]).normalize(); each != null && each.startsWith(top);
              each = each.getParent()) {
            folders.add(each);
          }
        });
    return folders;
  }

  private Stream<String> lines(String file) {
    return lines(root.resolve(file));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file).stream() : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number in the file; empty if there is none, as in {@code max}. */
  private static OptionalLong number(Path file) {
    return lines(file).filter(line -> line.matches("\\d{1,18}")).mapToLong(Long::parseLong).findFirst();
  }

  private static long digits(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
