package taskmeter.campaign.machine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Measures for how long processes were paused between {@link #start} and {@link #stop} for a reason outside of them:
 *
 * <ul>
 *   <li>a signal or a debugger stopped a process: its state is {@code T} or {@code t} (proc_pid_stat(5));
 *   <li>a signal, a frozen control group or a stopped virtual machine stopped this program too: its watcher wakes late
 *       and did not wait for a processor;
 *   <li>the machine slept: the time since boot went on, and the monotonic clock did not.
 * </ul>
 *
 * <p>A process that waits is not paused: the state of an idle JVM is {@code S}.
 *
 * <p>The watcher is a thread of this program, not of the processes. It wakes ten times a second, and makes one system
 * call for each process.
 */
public final class PauseMeter {

  private static final double NANOS = 1e9;
  /** The resolution of the time since boot is a hundredth of a second. */
  private static final double SLEPT_S = 0.05;

  private final Machine machine;
  private final Supplier<? extends Collection<Long>> processes;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread watcher = Thread.ofPlatform().daemon().name("taskmeter-pauses").unstarted(this::watch);
  private final OptionalDouble asleep;
  private List<ProcessState> watched = List.of();
  private volatile long paused;

  private PauseMeter(Machine machine, Supplier<? extends Collection<Long>> processes) {
    this.machine = machine;
    this.processes = processes;
    this.asleep = asleep(machine);
  }

  /**
   * Begins to measure.
   *
   * @param machine the machine
   * @param processes finds the processes; called until it returns some, and again after they have ended
   */
  public static PauseMeter start(Machine machine, Supplier<? extends Collection<Long>> processes) {
    PauseMeter meter = new PauseMeter(machine, processes);
    meter.watcher.start();
    return meter;
  }

  /** Ends the measurement; returns the time in seconds. */
  public double stop() {
    end.countDown();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    OptionalDouble now = asleep(machine);
    double slept = now.isPresent() && asleep.isPresent() ? now.getAsDouble() - asleep.getAsDouble() : 0;
    return paused / NANOS + (slept > SLEPT_S ? slept : 0);
  }

  private void watch() {
    PauseCount count = new PauseCount(System.nanoTime(), this::waited);
    boolean ended = false;
    while (!ended) {
      try {
        ended = end.await(PauseCount.PERIOD_NANOS, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        ended = true;
      }
      count.sample(System.nanoTime(), anyStopped());
      paused = count.nanos();
    }
    watched.forEach(ProcessState::close);
  }

  private boolean anyStopped() {
    if (watched.isEmpty()) {
      watched = processes.get().stream().flatMap(process -> ProcessState.of(machine, process).stream()).toList();
    }
    List<ProcessState> alive = new ArrayList<>();
    boolean stopped = false;
    for (ProcessState process : watched) {
      char state = process.read();
      stopped |= state == 'T' || state == 't';
      if (state == 'Z') {
        process.close();
      } else {
        alive.add(process);
      }
    }
    watched = alive;
    return stopped;
  }

  /** How long this thread has waited for a processor (Linux kernel, Documentation/scheduler/sched-stats.rst). */
  private OptionalLong waited() {
    return machine.text("proc/thread-self/schedstat").map(text -> text.split(" ")[1])
        .filter(nanos -> nanos.matches("\\d{1,18}")).map(nanos -> OptionalLong.of(Long.parseLong(nanos)))
        .orElse(OptionalLong.empty());
  }

  /** How much more time has passed since boot, in seconds, than on the monotonic clock, which stops while it sleeps. */
  private static OptionalDouble asleep(Machine machine) {
    return machine.text("proc/uptime").map(text -> text.split(" ")[0]).filter(text -> text.matches("\\d+\\.\\d+"))
        .map(text -> OptionalDouble.of(Double.parseDouble(text) - System.nanoTime() / NANOS))
        .orElse(OptionalDouble.empty());
  }

  /**
   * Adds up for how long watched processes were paused. A watcher wakes at equal intervals, and gives a sample each
   * time. If the watcher itself wakes late, it was stopped with the processes, unless it waited for a processor.
   */
  static final class PauseCount {

    static final long PERIOD_NANOS = 100_000_000;

    /** A shorter delay is normal: the watcher reads files, and the JVM stops for a moment. */
    private static final long LATE_NANOS = 50_000_000;
    /** If the kernel does not say how long the watcher waited for a processor, a busy machine explains this much. */
    private static final long LATE_IF_UNKNOWN_NANOS = 1_000_000_000;

    private final Supplier<OptionalLong> waiting;
    private long last;
    private OptionalLong waited;
    private long paused;

    /**
     * Begins to count.
     *
     * @param now the time, in nanoseconds
     * @param waiting how long the watcher has waited for a processor so far, in nanoseconds; empty if it is unknown.
     *     Read only after a delay, so that waits since the last delay count against a pause too
     */
    PauseCount(long now, Supplier<OptionalLong> waiting) {
      this.waiting = waiting;
      this.last = now;
      this.waited = waiting.get();
    }

    /**
     * Adds a sample.
     *
     * @param now the time, in nanoseconds
     * @param stopped whether a signal or a debugger has stopped a watched process
     */
    void sample(long now, boolean stopped) {
      long late = now - last - PERIOD_NANOS;
      if (late <= LATE_NANOS || !pausedFor(late)) {
        paused += stopped ? now - last : 0;
      }
      last = now;
    }

    /** Counts a delay that waiting for a processor does not explain; false if it does. */
    private boolean pausedFor(long late) {
      OptionalLong before = waited;
      waited = waiting.get();
      boolean known = before.isPresent() && waited.isPresent();
      long unexplained = known ? late - (waited.getAsLong() - before.getAsLong()) : late;
      boolean pause = unexplained > (known ? LATE_NANOS : LATE_IF_UNKNOWN_NANOS);
      paused += pause ? unexplained : 0;
      return pause;
    }

    /** The time so far, in nanoseconds. */
    long nanos() {
      return paused;
    }
  }
}
