package taskmeter.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks.Blocking;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.live.MachineLimits;

/** What {@link LiveTasks} does with its tasks. */
enum LiveKind implements VariantKind {

  /** All tasks are alive at the same time, and park. */
  PARKED,

  /** The creator calls each task, which does not wait: the baseline. */
  CALLED;

  /** With ten times as many tasks in a pool an invocation takes about a hundred times as long. */
  private static final int MOST_IN_A_POOL = 1_000;

  /** More than a parked task needs, with what the JVM needs for it outside of the heap. */
  private static final long BYTES_OF_A_KERNEL_THREAD = 160 << 10;
  private static final long BYTES_OF_A_VIRTUAL_THREAD = 4 << 10;

  /** Declares the kind of a benchmark method. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Of {
    LiveKind value();
  }

  @Override
  public boolean baseline() {
    return this == CALLED;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.tasks);
  }

  @Override
  public Optional<Parameter> operations() {
    return Optional.of(Parameter.tasks);
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    return baseline() ? OptionalInt.empty() : carrier.tasks().workerCount();
  }

  /** A pool keeps the workers that it adds for parked tasks, so only its first batch would need memory. */
  boolean measuresMemory(Carrier carrier) {
    return !baseline() && !pooled(carrier);
  }

  @Override
  public List<String> metrics(Carrier carrier) {
    return baseline() ? List.of()
        : measuresMemory(carrier) ? List.of("start", "wake", "heap", "stack", "resident") : List.of("start", "wake");
  }

  /**
   * A heap with room for all tasks. It begins small, and keeps little free memory after a full collection, so that
   * resident memory follows the tasks.
   */
  @Override
  public List<String> jvmArguments(Carrier carrier) {
    return List.of("-Xms2m", "-Xmx4g", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");
  }

  @Override
  public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    int tasks = Integer.parseInt(parameters.get(Parameter.tasks.name()));
    return baseline() ? Optional.empty()
        // The creator waits too
        : carrier.tasks().cannotBlock(tasks + 1, Blocking.MANAGED)
            .or(() -> carrier.tasks().pooled() && tasks > MOST_IN_A_POOL
                ? Optional.of("each worker that the pool wakes searches the queues of all its workers: " + tasks
                    + " tasks in as many workers need minutes") : Optional.empty())
            .or(() -> needsKernelThreads(carrier) ? MachineLimits.here().cannotStart(tasks) : Optional.empty())
            .or(() -> MachineLimits.here().cannotHold(tasks, bytesPerTask(carrier)));
  }

  /** The reason why this number of tasks does not fit in the memory that is free now; empty if it does. */
  Optional<String> unavailableNow(Carrier carrier, int tasks) {
    return baseline() ? Optional.empty() : MachineLimits.here().cannotHoldNow(tasks, bytesPerTask(carrier));
  }

  private static boolean needsKernelThreads(Carrier carrier) {
    return carrier.tasks().pooled() || carrier.tasks().workerCount().isEmpty();
  }

  private static long bytesPerTask(Carrier carrier) {
    return needsKernelThreads(carrier) ? BYTES_OF_A_KERNEL_THREAD : BYTES_OF_A_VIRTUAL_THREAD;
  }
}
