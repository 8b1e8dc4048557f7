package taskmeter.campaign.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processor time of all programs but this one and those that it started, in ticks of {@code USER_HZ}, from
 * {@code /proc/<pid>/stat} (proc_pid_stat(5)): of those that run, and of those that have ended and that a parent has
 * waited for. The kernel's own threads are nobody: they work for whoever starts threads or sends to a socket, the
 * benchmark first of all.
 *
 * <p>Not the busy time of {@code /proc/stat} less one's own: on a kernel that counts at its ticks that is blind for
 * threads which run between two of them, as parties of a barrier do, while a process' own sum is exact.
 *
 * @param ticks of all of them
 */
record OtherProcesses(long ticks) {

  /** After the name, which stands in parentheses and may have blanks and parentheses itself. */
  private static final int PARENT = 1;
  private static final int UTIME = 11;
  private static final int CSTIME = 14;

  /** Starts all threads of the kernel; has no parent. */
  private static final String KERNEL = "(kthreadd)";

  /** One process: who started it and what it and its ended children took. */
  private record Process(String name, String parent, long ticks) {
    boolean isKernel() {
      return name.equals(KERNEL) && parent.equals("0");
    }
  }

  /** Empty where nothing can be read of processes. */
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
        .filter(process -> !startedByOrKernel(self.get(), process.getKey(), all))
        .mapToLong(process -> process.getValue().ticks).sum()));
  }

  private static boolean startedByOrKernel(String ancestor, String pid, Map<String, Process> all) {
    String each = pid;
    // No chain of parents is longer than there are processes, however they change while they are read
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
