package taskmeter.campaign.process;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.ForkEvidence;

/**
 * Forks of a killed campaign that are still running. A fork ends when its iteration ends and it cannot reach its
 * campaign, unless it hangs; until then it would disturb other measurements.
 */
public final class OrphanedForks {

  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final long LOOK_EVERY_MS = 200;

  /** The file that each fork writes, as the campaign names it: an option of the JVM, or of the script of a CPython. */
  private static final Pattern SIGN = Pattern.compile("-D" + Pattern.quote(ForkEvidence.FILE) + "=.*"
      + "|--evidence=.*/taskmeter[^/]*/evidence\\.txt");

  private OrphanedForks() {}

  /**
   * Waits until there are none, for a limited time. Call it only while no other campaign can be active.
   *
   * @throws UsageException if some are still running
   */
  public static void requireNone() {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    List<Long> left = pids();
    while (!left.isEmpty() && System.nanoTime() < end) {
      try {
        Thread.sleep(LOOK_EVERY_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      left = pids();
    }
    if (!left.isEmpty()) {
      throw new UsageException("processes " + left + ": forks of a killed campaign are still running and would disturb "
          + "this one; kill -9 them and retry");
    }
  }

  private static List<Long> pids() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().arguments().stream().flatMap(Stream::of)
            .anyMatch(SIGN.asMatchPredicate()))
        .map(ProcessHandle::pid).toList();
  }
}
