package taskmeter.campaign.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
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
import taskmeter.campaign.cell.RuntimeKind;

/** Kills forks that hang, and saves a thread dump first. */
public final class Watchdog {

  /** A multiple of the timed part, because an iteration ends with its last invocation, which may be long. */
  private static final int TIMES_TIMED = 3;

  /** Each iteration has at least one invocation. With more operations than this it may be longer than the iteration. */
  private static final int FEW = 1_000;
  private static final Duration OF_AN_OPERATION = Duration.ofMillis(3);
  private static final Duration LONGEST_INVOCATION = Duration.ofSeconds(90);

  /** A busy machine can delay the timer by less. */
  private static final Duration LATE = Duration.ofSeconds(1);

  private final Duration grace;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("taskmeter-watchdog").factory());

  /**
   * Creates a watchdog that waits for three times the timed part, the time of long invocations, and a grace period.
   *
   * @param grace the grace period
   */
  public Watchdog(Duration grace) {
    this.grace = grace;
  }

  /** How long a fork of this cell may take. */
  public Duration limit(Cell cell) {
    long iterations = cell.warmup().run() + cell.measurement().run();
    Duration invocation = cell.operations() <= FEW ? Duration.ZERO
        : Collections.min(List.of(OF_AN_OPERATION.multipliedBy(cell.operations()), LONGEST_INVOCATION));
    return cell.timed().multipliedBy(TIMES_TIMED).plus(grace).plus(invocation.multipliedBy(iterations));
  }

  /**
   * Watches the processes that this JVM starts from now on.
   *
   * @param cell the cell that they measure
   * @param dump the file for the thread dump
   * @param printed the fork's output so far, which may contain a thread dump
   */
  public Watch over(Cell cell, Path dump, Supplier<List<String>> printed) {
    return over(cell.kind(), limit(cell), dump, printed);
  }

  Watch over(RuntimeKind kind, Duration limit, Path dump, Supplier<List<String>> printed) {
    Set<ProcessHandle> before = children();
    AtomicBoolean decided = new AtomicBoolean();
    long due = System.nanoTime() + limit.toNanos();
    Future<String> end = timer.schedule(() -> {
      if (!stillDue(due) || !decided.compareAndSet(false, true)) {
        return "";
      }
      Set<ProcessHandle> forks = children();
      forks.removeAll(before);
      return dumpAndKill(kind, limit, forks, dump, printed);
    }, limit.toMillis(), TimeUnit.MILLISECONDS);
    return new Watch(limit, decided, end);
  }

  private static String dumpAndKill(RuntimeKind kind, Duration limit, Set<ProcessHandle> forks, Path dump,
      Supplier<List<String>> printed) throws IOException, InterruptedException {
    try {
      return hung(limit, ThreadDump.of(kind, forks, dump, printed)
          ? "threads in " + dump.getParent().getFileName() + "/" + dump.getFileName()
          : "no thread dump");
    } finally {
      forks.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /**
   * Kills a fork that has used up its time, and saves a thread dump first.
   *
   * @param limit its time
   * @param cell the cell that it measures
   * @param argument an argument that only this fork has
   * @param dump the file for the thread dump
   * @param printed the fork's output so far
   * @return the reason, in words
   */
  public static String kill(Duration limit, Cell cell, String argument, Path dump, Supplier<List<String>> printed) {
    Set<ProcessHandle> forks = children();
    forks.removeIf(process -> !arguments(process).contains(argument));
    try {
      return dumpAndKill(cell.kind(), limit, forks, dump, printed);
    } catch (IOException e) {
      return hung(limit, "no thread dump: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return hung(limit, "interrupted while its threads were dumped");
    }
  }

  /**
   * Waits again for as long as the timer was late: this program was then paused, and its forks too. False if the watch
   * ends meanwhile.
   */
  static boolean stillDue(long due) {
    try {
      long late = System.nanoTime() - due;
      while (late > LATE.toNanos()) {
        long until = System.nanoTime() + late;
        TimeUnit.NANOSECONDS.sleep(late);
        late = System.nanoTime() - until;
      }
      return true;
    } catch (InterruptedException ended) {
      return false;
    }
  }

  /** {@link ProcessHandle} has no arguments of a process whose command line is longer than 4 KiB. */
  private static List<String> arguments(ProcessHandle process) {
    try {
      return List.of(new String(Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline")),
          StandardCharsets.UTF_8).split("\0"));
    } catch (IOException elsewhere) {
      return process.info().arguments().map(List::of).orElse(List.of());
    }
  }

  private static String hung(Duration limit, String threads) {
    double seconds = limit.toMillis() / 1000.0;
    return String.format(Locale.ROOT, "hung: no end within %." + (seconds < 10 ? 1 : 0) + "f s; %s", seconds, threads);
  }

  /** The running descendants of this JVM. */
  public static Set<ProcessHandle> children() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  /**
   * A watch over one fork.
   *
   * @param limit how long the fork may run
   * @param decided whether the fork has ended or is being killed; the first to set it decides
   * @param end the reason why the watchdog killed the fork
   */
  public record Watch(Duration limit, AtomicBoolean decided, Future<String> end) {
    /** Ends the watch; returns why the fork was killed, or empty if it was not. */
    public Optional<String> stop() {
      if (decided.compareAndSet(false, true)) {
        end.cancel(true);
        return Optional.empty();
      }
      try {
        return Optional.of(end.get());
      } catch (ExecutionException e) {
        return Optional.of(hung(limit, "no thread dump: " + e.getCause().getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of(hung(limit, "interrupted while its threads were dumped"));
      }
    }
  }
}
