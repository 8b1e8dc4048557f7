package taskmeter.campaign.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    List<ProcessHandle> left = forks();
    if (!left.isEmpty()) {
      await(left);
      // Once more, because a fork may have started another process
      left = forks();
    }
    if (!left.isEmpty()) {
      throw new UsageException("processes " + left.stream().map(ProcessHandle::pid).toList() + ": forks of "
          + "a killed campaign are still running and would disturb this one; kill -9 them and retry");
    }
  }

  /** Waits for the processes. To search for them again and again would use a processor, and disturb other programs. */
  private static void await(List<ProcessHandle> forks) {
    try {
      CompletableFuture.allOf(forks.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return;
    }
  }

  private static List<ProcessHandle> forks() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().arguments().stream().flatMap(Stream::of)
            .anyMatch(SIGN.asMatchPredicate()))
        .toList();
  }
}
