package taskmeter.campaign.doctor;

import java.util.Locale;
import java.util.Optional;
import taskmeter.campaign.machine.Limits;
import taskmeter.campaign.machine.Machine;

/** Limits of the machine, with which forks die that need more. */
final class LimitChecks {

  /** The threads of a JVM on a machine with many processors, without any task. */
  private static final long FEWEST_THREADS = 100;
  /** Cells of the standard profile have a thousand tasks, each with a thread of its own. */
  private static final long THREADS = 1_500;

  private LimitChecks() {}

  static Finding threads(Machine machine) {
    Optional<Limits.Threads> threads = Limits.threads(machine);
    if (threads.isEmpty()) {
      return Finding.ok("threads", "no limit found");
    }
    String found = String.format(Locale.ROOT, "%,d more can be started (%s)", threads.get().left(),
        threads.get().limit());
    if (threads.get().left() >= THREADS) {
      return Finding.ok("threads", found);
    }
    String advice = "raise " + threads.get().limit() + (threads.get().limit().startsWith("ulimit") ? ""
        : " (docker --pids-limit, systemd TasksMax=)");
    return threads.get().left() < FEWEST_THREADS
        ? Finding.fail("threads", found + ": a JVM needs up to " + FEWEST_THREADS + " for itself", advice)
        : Finding.warn("threads", found + ": cells with a thread for each of many tasks will fail", advice);
  }
}
