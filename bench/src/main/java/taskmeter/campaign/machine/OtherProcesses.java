package taskmeter.campaign.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processor time of all programs except this one and its children, in ticks of {@code USER_HZ}, from {@code
 * /proc/<pid>/stat} (proc_pid_stat(5)). Programs that have ended are included if their parent has waited for them.
 * Kernel threads are not counted: they work for programs that start threads or use sockets, and that is mostly the
 * benchmark.
 *
 * <p>The busy time of {@code /proc/stat} minus this program's own time would not do. A kernel that samples at its ticks
 * misses threads that run between two ticks, as the parties of a barrier do; but the sum of a process is exact.
 *
 * @param ticks the sum over all programs
 */
record OtherProcesses(long ticks) {

  /** Indexes of fields after the name. The name is in parentheses, and may itself have blanks and parentheses. */
  private static final int PARENT = 1;
  private static final int UTIME = 11;
  private static final int CSTIME = 14;

  /** The parent of all kernel threads. It has no parent itself. */
  private static final String KERNEL = "(kthreadd)";

  /** One process, its parent, and the ticks of it and its ended children. */
  private record Process(String name, String parent, long ticks) {
    boolean isKernel() {
      return name.equals(KERNEL) && parent.equals("0");
    }
  }

  /** Reads all processes; empty if they cannot be read. */
  static Optional<OtherProcesses> read(Machine machine) {
    Optional<String> self = machine.text("proc/self/stat").map(text -> text.split(" ", 2)[0]);
    if (self.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Process> all = new HashMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(machine.root().resolve("proc"), "[0-9]*")) {
      for (Path folder : folders) {
        String pid = folder.getFileName().toString();
        machine.text("proc/" + pid + "/stat").flatMap(OtherProcesses::parsed).ifPresent(found -> all.put(pid, found));
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(new OtherProcesses(all.entrySet().stream()
        .filter(process -> !isDescendantOrKernel(self.get(), process.getKey(), all))
        .mapToLong(process -> process.getValue().ticks).sum()));
  }

  /** The numbers of all processes; none if they cannot be read. */
  static Stream<String> ids(Machine machine) {
    List<String> ids = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(machine.root().resolve("proc"), "[0-9]*")) {
      folders.forEach(folder -> ids.add(folder.getFileName().toString()));
    } catch (IOException unreadable) {
      return Stream.empty();
    }
    return ids.stream();
  }

  private static boolean isDescendantOrKernel(String ancestor, String pid, Map<String, Process> all) {
    String each = pid;
    // Ends also if the processes change while they are read, and their parents form a cycle
    for (int generation = 0; generation <= all.size() && all.containsKey(each); generation++) {
      if (each.equals(ancestor) || all.get(each).isKernel()) {
        return true;
      }
      each = all.get(each).parent;
    }
    return false;
  }

  private static String name(String stat) {
    return stat.substring(Math.max(0, stat.indexOf('(')), stat.lastIndexOf(')') + 1);
  }

  private static Optional<Process> parsed(String stat) {
    List<String> fields = Arrays.asList(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" "));
    return Optional.of(fields).filter(all -> all.size() > CSTIME)
        .filter(all -> all.subList(UTIME, CSTIME + 1).stream().allMatch(text -> text.matches("\\d{1,18}")))
        .map(all -> new Process(name(stat), all.get(PARENT),
            all.subList(UTIME, CSTIME + 1).stream().mapToLong(Long::parseLong).sum()));
  }
}
