package taskmeter.scenario;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.NotAvailableException;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.live.LiveBatch;
import taskmeter.scenario.live.MemoryUse;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.proof.TaskCount;

/**
 * What does a task cost that waits, when there are very many? The counterpart of many coroutines that wait for a {@code
 * Future} in asyncio.
 *
 * <p><b>One operation</b> is one of n tasks that are alive at the same time, from its start until it has been woken and
 * has ended. The metric {@code start} is the time until all tasks are parked, {@code wake} the time from then until all
 * have ended, each divided by n. The metrics {@code heap}, {@code stack} and {@code resident} are the bytes that n
 * parked tasks add, divided by n.
 *
 * <p><b>Not included</b>: the task's own object, and the arrays that hold tasks and threads. They exist before memory
 * is measured, and the baseline creates them too.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>A collection and a look at the memory take longer than the tasks. So each iteration first measures the memory
 *       of a batch that is not timed.
 *   <li>A task that has said that it parks may still run. So the creator looks at the state of each thread. When
 *       memory is measured, the JVM must have n more platform threads, or n more stacks in its heap.
 *   <li>The stack of a parked virtual thread is an object in the heap (a stack chunk): {@code heap} includes {@code
 *       stack}. The stack of a kernel thread is outside of the heap: {@code resident} includes both, with what the JVM
 *       allocates for a thread, but not what the kernel does.
 *   <li>A heap has free memory, which is resident. So the heap of these forks is not fixed, and a full collection
 *       leaves little of it free. With few tasks {@code resident} is still coarse, because a heap grows by regions.
 *   <li>A task that parks blocks the worker of a ForkJoinPool. The pool adds a worker for it, up to 32,767, and keeps
 *       it. So n live tasks are n platform threads there. Only the first batch starts them: memory is not measured.
 *       Each worker that is woken searches the queues of all others, so the time grows with the square of n.
 *   <li>Each task on a platform thread needs a thread and two mappings from the kernel. The limits of both and the
 *       memory are checked before anything starts.
 * </ul>
 *
 * <p><b>Expected result</b>: a virtual thread takes about a kilobyte, a platform thread tens of kilobytes. The cost of
 * a task hardly depends on n, so that the total is a line of slope 1 on logarithmic axes.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.profile=full -Dbench.include='LiveTasks.*'
 * }
 */
@Title(value = "Live tasks", operation = "one of n tasks that are parked at the same time, from its start to its end")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
public class LiveTasks extends Scenario {

  /** The number of tasks that are alive at the same time. */
  @Param("1000")
  public int tasks;

  /** Threads of the JVM that come and go. */
  private static final long OTHER_THREADS = 16;
  private static final long LONGEST_INVOCATION_MILLIS = TimeUnit.MINUTES.toMillis(2);

  private Tasks<Object> on;
  private LiveKind live = LiveKind.CALLED;
  private Optional<LiveBatch> last = Optional.empty();
  private MemoryUse memory = new MemoryUse(0, 0, 0, 0);

  @Override
  public LiveKind kind(Method variant) {
    return Declaration.of(variant, LiveKind.Of.class).value();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    on = tasks();
    live = kind(variant);
    if (operations != tasks) {
      throw new IllegalArgumentException(Declaration.name(variant) + ": found tasks=" + tasks + " and " + operations
          + " operations in an invocation; expected one operation for each task; add -opi " + tasks);
    }
    live.unavailableNow(carrier, tasks).ifPresent(reason -> {
      throw new NotAvailableException(reason);
    });
    // Before the pool grows
    requireWorkers(live, on::start);
  }

  /** One invocation has as many operations as another scenario's iteration. */
  @Override
  protected long longestInvocationMillis() {
    return LONGEST_INVOCATION_MILLIS;
  }

  @Override
  protected Object[] arguments() {
    return new Object[] {new LiveCosts()};
  }

  @Override
  protected OptionalLong counted() {
    return OptionalLong.of(tally.tasks());
  }

  /** Measures the memory of a batch of its own, before each iteration. */
  @Setup(Level.Iteration)
  public void measureMemory() throws InterruptedException {
    if (live.measuresMemory(carrier)) {
      memory = memoryOf(batch(new TaskCount()));
    }
  }

  /** The memory of the last batch that was measured. */
  MemoryUse memory() {
    return memory;
  }

  private MemoryUse memoryOf(LiveBatch batch) throws InterruptedException {
    var before = MemoryUse.now();
    batch.start();
    var growth = MemoryUse.now().since(before);
    batch.requireParked();
    batch.wake();
    if (Math.abs(growth.alive() - tasks) > OTHER_THREADS) {
      throw new ProofFailedException("memory: found " + growth.alive() + " more threads and stacks; expected " + tasks
          + ", one for each parked task");
    }
    return growth;
  }

  private LiveBatch batch(TaskCount counts) {
    last.ifPresent(LiveBatch::forget);
    last = Optional.of(new LiveBatch(on, tasks, counts, timeoutNanos));
    return last.get();
  }

  @Variant(position = 1, value = "parked", meaning = "all tasks are started and park, then all are woken and end",
      standard = {}, full = {"tasks=1000", "tasks=10000", "tasks=100000", "tasks=1000000"})
  @LiveKind.Of(LiveKind.PARKED)
  @Benchmark
  public Object parked(LiveCosts costs) throws InterruptedException {
    var batch = batch(tally);
    long begin = System.nanoTime();
    batch.start();
    long parked = System.nanoTime();
    batch.wake();
    costs.add(tasks, parked - begin, System.nanoTime() - parked);
    costs.memory(tasks, memory);
    return batch;
  }

  @Variant(position = 2, value = "called", meaning = "each task called by its creator, does not wait",
      standard = {}, full = "tasks=1000")
  @LiveKind.Of(LiveKind.CALLED)
  @Benchmark
  public Object baseline(LiveCosts costs) {
    var batch = batch(tally);
    batch.call();
    return batch;
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    ((LiveBatch) returned).recordThreads(evidence, !live.baseline(), !live.baseline() && !live.pooled(carrier));
    evidence.requireTasks(live.toString(), tasks);
  }
}
