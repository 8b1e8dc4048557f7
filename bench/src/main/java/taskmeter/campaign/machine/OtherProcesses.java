package taskmeter.campaign.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * <p>The busy time of {@code /proc/stat} minus this program's own time would not do: it is not exact, but the {@link
 * ProcessTime} of a process is.
 *
 * @param ticks the sum over all programs
 */
record OtherProcesses(long ticks) {

  /** The parent of all kernel threads. It has no parent itself. */
  private static final String KERNEL = "(kthreadd)";

  /** Reads all processes; empty if they cannot be read. */
  static Optional<OtherProcesses> read(Machine machine) {
    Optional<String> self = machine.text("proc/self/stat").map(text -> text.split(" ", 2)[0]);
    if (self.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ProcessTime> all = new HashMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(machine.root().resolve("proc"), "[0-9]*")) {
      for (Path folder : folders) {
        String pid = folder.getFileName().toString();
        machine.text("proc/" + pid + "/stat").flatMap(ProcessTime::parsed).ifPresent(found -> all.put(pid, found));
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(new OtherProcesses(all.entrySet().stream()
        .filter(process -> !isDescendantOrKernel(self.get(), process.getKey(), all))
        .mapToLong(process -> process.getValue().ticks()).sum()));
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

  private static boolean isDescendantOrKernel(String ancestor, String pid, Map<String, ProcessTime> all) {
    String each = pid;
    // Ends also if the processes change while they are read, and their parents form a cycle
    for (int generation = 0; generation <= all.size() && all.containsKey(each); generation++) {
      if (each.equals(ancestor) || isKernel(all.get(each))) {
        return true;
      }
      each = all.get(each).parent();
    }
    return false;
  }

  private static boolean isKernel(ProcessTime process) {
    return process.name().equals(KERNEL) && process.parent().equals("0");
  }
}
