package taskmeter.scenario.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Involuntary context switches of this JVM's threads so far, by thread: how often the kernel took the processor away.
 * Linux keeps them in {@code /proc/self/task}; elsewhere there are none. Those of a thread that has ended are lost.
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

  /** A thread may end while it is looked at. */
  private static Stream<Long> involuntary(Path task) {
    try {
      return Files.readAllLines(task.resolve("status")).stream().filter(line -> line.startsWith(INVOLUNTARY))
          .map(line -> Long.valueOf(line.substring(INVOLUNTARY.length()).strip())).toList().stream();
    } catch (IOException ended) {
      return Stream.of();
    }
  }

  /** Whether anything is known. */
  boolean known() {
    return !byThread.isEmpty();
  }

  /** Those since then, of threads that lived then and now. */
  long since(ContextSwitches then) {
    return byThread.entrySet().stream().filter(thread -> then.byThread.containsKey(thread.getKey()))
        .mapToLong(thread -> thread.getValue() - then.byThread.get(thread.getKey())).sum();
  }
}
