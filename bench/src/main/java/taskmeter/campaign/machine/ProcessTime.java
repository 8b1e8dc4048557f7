package taskmeter.campaign.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The processor time of one process, from {@code /proc/<pid>/stat} (proc_pid_stat(5)). A kernel that samples at its
 * ticks misses threads that run between two ticks; but the sum of a process is exact to one tick.
 *
 * @param name the process's name, in parentheses
 * @param parent the process id of its parent
 * @param ticks the ticks of {@code USER_HZ} that it and its ended children have used
 */
public record ProcessTime(String name, String parent, long ticks) {

  /** {@code USER_HZ} is 100 on every architecture that current JDKs support (time(7)). */
  private static final long TICK_MS = 10;

  /** Indexes of fields after the name, which may itself have blanks and parentheses. */
  private static final int PARENT = 1;
  private static final int UTIME = 11;
  private static final int CSTIME = 14;

  /** The processor time of a process so far; empty if it has ended or cannot be read. */
  public static Optional<Duration> of(Machine machine, long pid) {
    return machine.text("proc/" + pid + "/stat").flatMap(ProcessTime::parsed)
        .map(found -> Duration.ofMillis(found.ticks * TICK_MS));
  }

  static Optional<ProcessTime> parsed(String stat) {
    List<String> fields = Arrays.asList(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" "));
    return Optional.of(fields).filter(all -> all.size() > CSTIME)
        .filter(all -> all.subList(UTIME, CSTIME + 1).stream().allMatch(text -> text.matches("\\d{1,18}")))
        .map(all -> new ProcessTime(name(stat), all.get(PARENT),
            all.subList(UTIME, CSTIME + 1).stream().mapToLong(Long::parseLong).sum()));
  }

  private static String name(String stat) {
    return stat.substring(Math.max(0, stat.indexOf('(')), stat.lastIndexOf(')') + 1);
  }
}
