package taskmeter.campaign.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.SystemFacts;

/** Memory and disk. */
final class MemoryChecks {

  private static final long MB = 1_000_000;
  /** A fork's heap of 512 MB, the other memory of its JVM, and a reserve. */
  private static final long FEWEST_FREE = 600 * MB;
  private static final long FREE = 1000 * MB;
  private static final long SWAPPED = 64 * MB;
  private static final long FEWEST_DISK = 50 * MB;
  private static final long DISK = 500 * MB;

  private MemoryChecks() {}

  static Finding memory(Machine machine) {
    return SystemFacts.meminfo(machine, "MemAvailable").map(free -> space("memory", free, FREE, FEWEST_FREE,
        "a fork needs a heap of 512 MB", "close other programs, or choose a smaller heap for the forks"))
        .orElse(Finding.hidden("memory"));
  }

  static Finding swap(Machine machine) {
    long used = SystemFacts.meminfo(machine, "SwapTotal").orElse(0L)
        - SystemFacts.meminfo(machine, "SwapFree").orElse(0L);
    return used <= SWAPPED ? Finding.ok("swap", "not in use")
        : Finding.warn("swap", megabytes(used) + " in use: memory was short, and swapping in disturbs a fork",
            "close other programs, then sudo swapoff -a");
  }

  /**
   * If transparent huge pages are always used, thread stacks may consist of them. This slows thread starts on JDKs
   * without <a href="https://bugs.openjdk.org/browse/JDK-8312182">JDK-8312182</a>. And the kernel thread that creates
   * huge pages works beside the forks.
   */
  static Finding hugePages(Machine machine) {
    return machine.text("sys/kernel/mm/transparent_hugepage/enabled").filter(text -> text.contains("[always]"))
        .map(text -> Finding.warn("huge pages", "always: older JDKs start platform threads more slowly (JDK-8312182)",
            "echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled"))
        .orElse(Finding.ok("huge pages", "only on request"));
  }

  static Finding disk(Machine machine) {
    try {
      return disk(Files.getFileStore(machine.root().resolve("tmp")).getUsableSpace());
    } catch (IOException | SecurityException unreadable) {
      return Finding.hidden("disk");
    }
  }

  static Finding disk(long free) {
    return space("disk", free, DISK, FEWEST_DISK, "forks write archives and dumps to /tmp", "free space in /tmp");
  }

  private static Finding space(String thing, long free, long enough, long fewest, String why, String advice) {
    String found = megabytes(free) + " free";
    if (free >= enough) {
      return Finding.ok(thing, found);
    }
    return free < fewest ? Finding.fail(thing, found + ": " + why, advice)
        : Finding.warn(thing, found + ": " + why, advice);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes / MB);
  }
}
