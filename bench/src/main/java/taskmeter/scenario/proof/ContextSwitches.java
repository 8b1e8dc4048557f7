package taskmeter.scenario.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The involuntary context switches of this JVM's threads so far: how often the kernel took the processor away from each
 * thread. Linux counts them in {@code /proc/self/task}; on other systems they are unknown. The counts of threads that
 * have ended are lost.
 */
final class ContextSwitches {

  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String INVOLUNTARY = "nonvoluntary_ctxt_switches:";

  private final Map<String, Long> byThread;

  private ContextSwitches(Map<String, Long> byThread) {
    this.byThread = byThread;
  }

  static ContextSwitches now() {
    var byThread = new HashMap<String, Long>();
    try (var tasks = Files.newDirectoryStream(TASKS)) {
      for (var task : tasks) {
        involuntary(task).forEach(count -> byThread.put(task.getFileName().toString(), count));
      }
    } catch (IOException unknown) {
      byThread.clear();
    }
    return new ContextSwitches(byThread);
  }

  /** Empty if the thread ends while its file is read. */
  private static Stream<Long> involuntary(Path task) {
    try {
      return Files.readAllLines(task.resolve("status")).stream().filter(line -> line.startsWith(INVOLUNTARY))
          .map(line -> Long.valueOf(line.substring(INVOLUNTARY.length()).strip())).toList().stream();
    } catch (IOException ended) {
      return Stream.of();
    }
  }

  /** Whether this system counts them. */
  boolean known() {
    return !byThread.isEmpty();
  }

  /** The number since an earlier time, over the threads that existed at both times. */
  long since(ContextSwitches earlier) {
    return byThread.entrySet().stream().filter(thread -> earlier.byThread.containsKey(thread.getKey()))
        .mapToLong(thread -> thread.getValue() - earlier.byThread.get(thread.getKey())).sum();
  }
}
