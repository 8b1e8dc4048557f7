package taskmeter.campaign.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import taskmeter.campaign.cell.Cell;

/** Ends forks that do not end by themselves, and keeps what their threads were doing. */
public final class Watchdog {

  /** Times the timed part: an iteration ends with its last invocation, which may be a long one. */
  private static final int TIMES_TIMED = 3;

  private final Duration grace;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("taskmeter-watchdog").factory());

  /**
   * A watchdog that waits for three times the timed part and a grace.
   *
   * @param grace beyond that
   */
  public Watchdog(Duration grace) {
    this.grace = grace;
  }

  /** How long a fork of this cell may take. */
  Duration limit(Cell cell) {
    return cell.timed().multipliedBy(TIMES_TIMED).plus(grace);
  }

  /**
   * Watches the processes that this JVM starts from now on.
   *
   * @param limit how long they may take
   * @param dump the file for the threads, in its folder's folder
   * @param printed what the fork has printed so far: where a thread dump may end up
   */
  Watch over(Duration limit, Path dump, Supplier<List<String>> printed) {
    Set<ProcessHandle> before = children();
    AtomicBoolean decided = new AtomicBoolean();
    Future<String> end = timer.schedule(() -> {
      if (!decided.compareAndSet(false, true)) {
        return "";
      }
      Set<ProcessHandle> forks = children();
      forks.removeAll(before);
      try {
        return hung(limit, ThreadDump.of(forks, dump, printed)
            ? "threads in " + dump.getParent().getFileName() + "/" + dump.getFileName()
            : "no thread dump could be had");
      } finally {
        forks.forEach(ProcessHandle::destroyForcibly);
      }
    }, limit.toMillis(), TimeUnit.MILLISECONDS);
    return new Watch(limit, decided, end);
  }

  private static String hung(Duration limit, String threads) {
    double seconds = limit.toMillis() / 1000.0;
    return String.format(Locale.ROOT, "hung: no end within %." + (seconds < 10 ? 1 : 0) + "f s; %s", seconds, threads);
  }

  /** The processes that this JVM has started and that still run, and theirs. */
  public static Set<ProcessHandle> children() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  /**
   * A watch over one fork.
   *
   * @param limit how long it may take
   * @param decided whether the fork has ended or is being ended: whoever sets it first gives the reason
   * @param end the words of its end by the watchdog
   */
  record Watch(Duration limit, AtomicBoolean decided, Future<String> end) {
    /** Ends the watch; says why the fork was ended, where it was. */
    Optional<String> stop() {
      if (decided.compareAndSet(false, true)) {
        end.cancel(false);
        return Optional.empty();
      }
      try {
        return Optional.of(end.get());
      } catch (ExecutionException e) {
        return Optional.of(hung(limit, "no thread dump could be had: " + e.getCause().getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of(hung(limit, "interrupted while its threads were dumped"));
      }
    }
  }
}
