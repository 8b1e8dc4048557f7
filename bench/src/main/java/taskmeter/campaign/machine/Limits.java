package taskmeter.campaign.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is left of the machine's limits for this program and its forks. A limit of a control group applies to all groups
 * below it, so the smallest rest from the group up to the root counts. What cannot be read limits nothing.
 */
public final class Limits {

  private Limits() {}

  /** A limit on threads, and how many more may be started. */
  public record Threads(long left, String limit) {}

  /**
   * How many more threads this program and its forks may start, and which limit that is: that of the control group
   * ({@code pids.max}), of the user ({@code ulimit -u}, which does not apply to root), or of the kernel. Each process
   * has at least one.
   */
  public static Optional<Threads> threads(Machine machine) {
    List<Threads> all = new ArrayList<>();
    rests(machine, "pids", "pids.max", "pids.current").min()
        .ifPresent(left -> all.add(new Threads(left, "the control group's pids.max")));
    if (!user(machine).equals("0")) {
      machine.lines("proc/self/limits").filter(line -> line.startsWith("Max processes"))
          .map(line -> line.replaceFirst("Max processes +", "").split(" +")[0]).flatMap(Limits::number).findFirst()
          .ifPresent(most -> all.add(new Threads(Math.max(0, most - threadsOfUser(machine)), "ulimit -u")));
    }
    number(machine, "proc/sys/kernel/threads-max").ifPresent(most ->
        machine.text("proc/loadavg").map(text -> text.replaceFirst(".*/(\\d+) .*", "$1")).stream()
            .flatMap(Limits::number).forEach(now ->
                all.add(new Threads(Math.max(0, most - now), "kernel.threads-max"))));
    return all.stream().min((one, other) -> Long.compare(one.left, other.left));
  }

  /** How many bytes of memory are free, in the machine and in its control groups. Caches count as free. */
  public static Optional<Long> memory(Machine machine) {
    LongStream groups = LongStream.concat(rests(machine, "memory", "memory.max", "memory.current"),
        rests(machine, "memory", "memory.limit_in_bytes", "memory.usage_in_bytes"));
    return LongStream.concat(groups, SystemFacts.meminfo(machine, "MemAvailable").stream().mapToLong(free -> free))
        .boxed().min(Long::compare);
  }

  /** The rest of a limit in each control group of this program, in both versions. */
  private static LongStream rests(Machine machine, String controller, String most, String used) {
    return CpuQuota.groups(machine)
        .filter(parts -> parts[0].equals("0") || List.of(parts[1].split(",")).contains(controller))
        .flatMap(parts -> CpuQuota.upToTheRoot("sys/fs/cgroup/" + (parts[0].equals("0") ? "" : controller + "/"),
            parts[2]).stream())
        .flatMapToLong(folder -> number(machine, folder + most).stream().flatMap(limit ->
            number(machine, folder + used).stream().map(now ->
                Math.max(0, limit - now + inactive(machine, folder)))).mapToLong(rest -> rest));
  }

  /** The part of a group's memory that its files have used and that the kernel takes back. */
  private static long inactive(Machine machine, String folder) {
    return machine.lines(folder + "memory.stat").filter(line -> line.startsWith("inactive_file "))
        .flatMap(line -> number(line.substring(line.indexOf(' ') + 1))).findFirst().orElse(0L);
  }

  private static String user(Machine machine) {
    return machine.value("proc/self/status", "Uid", ':').map(ids -> ids.split("\\s+")[0]).orElse("");
  }

  private static long threadsOfUser(Machine machine) {
    String user = user(machine);
    return OtherProcesses.ids(machine).filter(id -> machine.value("proc/" + id + "/status", "Uid", ':')
            .filter(ids -> ids.split("\\s+")[0].equals(user)).isPresent())
        .flatMap(id -> machine.value("proc/" + id + "/status", "Threads", ':').stream()).flatMap(Limits::number)
        .mapToLong(threads -> threads).sum();
  }

  private static Optional<Long> number(Machine machine, String file) {
    return machine.text(file).stream().flatMap(Limits::number).findFirst();
  }

  /** Empty for {@code max} and {@code unlimited}. A number beyond 18 digits is no limit either. */
  private static Stream<Long> number(String text) {
    return text.strip().matches("\\d{1,18}") ? Stream.of(Long.valueOf(text.strip())) : Stream.empty();
  }
}
