package taskmeter.campaign.box;

import java.util.Arrays;
import java.util.Optional;

/**
 * The processor time of this process and of its children that ended and were waited for, in ticks of {@code USER_HZ},
 * from {@code /proc/self/stat} (proc_pid_stat(5)). A fork that still runs is not in it.
 */
final class OwnTicks {
  /** Of utime among the fields after the name; stime, cutime and cstime follow. */
  private static final int FIRST = 11;
  private static final int COUNT = 4;

  private OwnTicks() {
  }

  static Optional<Long> read(Box box) {
    // The name stands in parentheses, and may have blanks and parentheses itself
    return box.text("proc/self/stat").filter(text -> text.contains(")"))
        .map(text -> text.substring(text.lastIndexOf(')') + 1).strip().split(" "))
        .filter(fields -> fields.length >= FIRST + COUNT)
        .map(fields -> Arrays.asList(fields).subList(FIRST, FIRST + COUNT))
        .filter(ticks -> ticks.stream().allMatch(text -> text.matches("\\d{1,18}")))
        .map(ticks -> ticks.stream().mapToLong(Long::parseLong).sum());
  }
}
