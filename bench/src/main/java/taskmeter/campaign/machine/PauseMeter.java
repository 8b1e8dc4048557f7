package taskmeter.campaign.machine;

import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
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
 * <p>The watcher is a thread of this program, not of the processes. It wakes ten times a second. The file that it reads
 * for a process is that of its first thread: for the file of the whole process, the kernel would visit all threads.
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
  private Set<Long> watched = Set.of();
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
    PauseCount count = new PauseCount(System.nanoTime(), waited());
    boolean ended = false;
    while (!ended) {
      try {
        ended = end.await(PauseCount.PERIOD_NANOS, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        return;
      }
      count.sample(System.nanoTime(), waited(), anyStopped());
      paused = count.nanos();
    }
  }

  private boolean anyStopped() {
    Set<Long> alive = new HashSet<>();
    boolean stopped = false;
    for (long process : watched.isEmpty() ? processes.get() : watched) {
      String state = state(process);
      if (!state.isEmpty()) {
        alive.add(process);
      }
      stopped |= state.equals("T") || state.equals("t");
    }
    watched = alive;
    return stopped;
  }

  /** The state of a process; empty if it has ended. */
  private String state(long process) {
    return machine.text("proc/" + process + "/task/" + process + "/stat")
        .map(text -> text.substring(text.lastIndexOf(')') + 1).strip().split(" ", 2)[0])
        .filter(state -> !state.equals("Z")).orElse("");
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
}
