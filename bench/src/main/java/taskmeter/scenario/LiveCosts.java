package taskmeter.scenario;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import taskmeter.scenario.live.MemoryUse;

/**
 * The metrics of one iteration of {@link LiveTasks}, each for one task. The names of the public methods are the names
 * of the metrics. JMH reads them at the end of the iteration, and does not divide them by anything.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class LiveCosts {

  private double tasks;
  private long startNanos;
  private long wakeNanos;
  private MemoryUse memory = new MemoryUse(0, 0, 0, 0);
  private double tasksInMemory;

  /** Begins an iteration. */
  @Setup(Level.Iteration)
  public void begin() {
    tasks = 0;
    startNanos = 0;
    wakeNanos = 0;
  }

  /** Adds a batch of this size. */
  void add(int size, long nanosToStart, long nanosToWake) {
    tasks += size;
    startNanos += nanosToStart;
    wakeNanos += nanosToWake;
  }

  /** Sets the memory that a batch of this size takes. */
  void memory(int size, MemoryUse growth) {
    tasksInMemory = size;
    memory = growth;
  }

  public double start() {
    return startNanos / tasks;
  }

  public double wake() {
    return wakeNanos / tasks;
  }

  public double heap() {
    return memory.heap() / tasksInMemory;
  }

  public double stack() {
    return memory.stack() / tasksInMemory;
  }

  /** Not below 0: the JVM may return memory to the kernel while few tasks start. */
  public double resident() {
    return Math.max(0, memory.resident()) / tasksInMemory;
  }
}
