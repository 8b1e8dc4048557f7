package taskmeter.campaign.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import taskmeter.campaign.machine.Limits;
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

  /** {@code RunFolder} refuses less. */
  private static final long FEWEST_RESULTS = 64L << 20;
  /** What a JVM needs besides its heap. */
  private static final long OF_A_JVM = 128 * MB;
  private static final String BLOCK = "block memory";

  private MemoryChecks() {}

  static Finding memory(Machine machine) {
    return Limits.memory(machine).map(free -> space("memory", free, FREE, FEWEST_FREE,
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

  /** The memory for all JVMs of a block, which exist at the same time. */
  static Finding block(Machine machine, List<Long> heaps) {
    long needed = heaps.stream().mapToLong(heap -> heap + OF_A_JVM).sum();
    return Limits.memory(machine).map(free -> {
      String found = megabytes(free) + " free; the JVMs of a block need up to " + megabytes(needed) + " together";
      return free >= needed ? Finding.ok(BLOCK, found)
          : Finding.warn(BLOCK, found, "close other programs, raise the limit, or choose a smaller heap for the forks");
    }).orElse(Finding.hidden(BLOCK));
  }

  static Finding disk(Machine machine) {
    // The folder of this JVM and its forks; a copy of another machine's files has only one
    Path folder = machine.equals(Machine.here()) ? Path.of(System.getProperty("java.io.tmpdir"))
        : machine.root().resolve("tmp");
    return free(folder).map(MemoryChecks::disk).orElse(Finding.hidden("disk"));
  }

  static Finding disk(long free) {
    return space("disk", free, DISK, FEWEST_DISK, "forks write archives and dumps to the folder for temporary files",
        "free space there, or choose another folder with java -Djava.io.tmpdir=…");
  }

  /** The folder of all runs, or the one in which it will be created. */
  static Finding results(Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing.getParent() != null && Files.notExists(existing)) {
      existing = existing.getParent();
    }
    return free(existing).map(free -> space("results disk", free, DISK, FEWEST_RESULTS, "a run is written there",
        "free space there, or choose another folder with -Dbench.results")).orElse(Finding.hidden("results disk"));
  }

  private static Optional<Long> free(Path folder) {
    try {
      return Optional.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException | SecurityException unreadable) {
      return Optional.empty();
    }
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
