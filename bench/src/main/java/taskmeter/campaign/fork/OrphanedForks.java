package taskmeter.campaign.fork;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.ForkEvidence;

/**
 * Forks whose campaign was killed. Each ends by itself when its iteration ends and it finds nobody to tell, unless it
 * hangs; until then it would be measured along with whatever runs beside it.
 */
public final class OrphanedForks {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long LOOK_EVERY_MS = 200;

  private OrphanedForks() {}

  /**
   * Waits a while for their end. To be called while no other campaign can be under way.
   *
   * @throws UsageException where there still are some
   */
  public static void demandNone() {
    long end = System.nanoTime() + PATIENCE.toNanos();
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
      throw new UsageException("processes " + left + ": found forks of a campaign that was killed, which do not end; "
          + "they would be measured along. End them with kill -9, and say it again");
    }
  }

  private static List<Long> pids() {
    String sign = "-D" + ForkEvidence.FILE + "=";
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().arguments().stream().flatMap(Stream::of)
            .anyMatch(argument -> argument.startsWith(sign)))
        .map(ProcessHandle::pid).toList();
  }
}
