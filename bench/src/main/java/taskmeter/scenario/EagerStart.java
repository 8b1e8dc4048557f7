package taskmeter.scenario;

import static taskmeter.carrier.Carrier.VIRTUAL;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.EagerTasks;
import taskmeter.carrier.StartCounts;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.task.OnePartTask;
import taskmeter.scenario.task.StartGate;
import taskmeter.scenario.task.SuspendingTask;

/**
 * What does a program save if a task's first part runs at once, on the creator's thread, instead of in the queue? The
 * counterpart of {@code asyncio.eager_task_factory}.
 *
 * <p><b>One operation</b> is one child of a batch of 1,000, from its start until the creator knows that it ended, in
 * nanoseconds. A <em>deferred</em> start queues the whole child. An <em>eager</em> start runs the child's first part
 * before {@code start} returns. A <em>suspending</em> child goes once to the back of its carrier's queue, as {@code
 * await asyncio.sleep(0)} does.
 *
 * <p><b>Not included</b>: waiting for anything outside the program, and the delay of a creator that runs first parts.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>A start that is called eager may queue the child, or run its second part too. So a batch before the trial
 *       and one after it check it: a part that must not run inside {@code start} waits until all starts have
 *       returned, and fails if they do not.
 *   <li>A task that is called suspending may not suspend, or may resume at once. So the same batches check that each
 *       suspended task goes to the back of the queue.
 *   <li>Stores into an array cost more once it has been promoted to the old generation. So each batch has new
 *       arrays, as young as its children, and so has the baseline.
 *   <li>On virtual threads, eager and deferred starts must differ in nothing but the first continuation. So both
 *       have one private scheduler and the same kind of creator, a worker of the pool that schedules the children.
 *   <li>{@code deferredDefault} has the JDK's own scheduler. Its creator is of another kind, so no ratio compares it
 *       with the other variants.
 *   <li>A ForkJoinPool's local queues are last in, first out by default, so a suspended task would resume at once.
 *       Here they are first in, first out.
 * </ul>
 *
 * <p><b>Expected result</b>: on the pools, eager is much faster than deferred if no task suspends. On virtual threads
 * the difference is smaller, or there is none.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='EagerStart.*'
 * }
 */
@Title(value = "Eager start", operation = "one child of a batch of 1,000, from its start until the creator knows "
    + "that it ended")
@Warmup(iterations = 16, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class EagerStart extends Scenario {

  private static final int BATCH = 1_000;

  /** The percentage of tasks that suspend once. */
  @Param("0")
  public int suspending;

  private final StartGate gate;
  private EagerTasks<Object> eagerly;
  private Tasks<Object> plainly;
  private StartKind kind = StartKind.CALL;

  /** For JMH. */
  public EagerStart() {
    this(new StartGate());
  }

  EagerStart(StartGate gate) {
    this.gate = gate;
  }

  @Override
  public StartKind kind(Method variant) {
    return Declaration.of(variant, StartKind.By.class).value();
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void prepare(Method variant, int operations) {
    kind = kind(variant);
    gate.createdByWorker(kind.createdByWorker(carrier));
    plainly = tasks();
    if (kind.usesEagerTasks()) {
      eagerly = (EagerTasks<Object>) plainly.eager();
      requireWorkers(kind, task -> eagerly.startDeferred(new OnePartTask(task)));
    } else {
      requireWorkers(kind, plainly::start);
    }
  }

  /** Eager and deferred starts of virtual threads run on the private scheduler's pool, not on the default one. */
  @Override
  protected OptionalInt poolSize() {
    return kind.usesEagerTasks() ? kind.creator(carrier).tasks().poolSize() : super.poolSize();
  }

  @Override
  protected OptionalLong counted() {
    return OptionalLong.of(gate.made());
  }

  private SuspendingTask child(int i) {
    return new SuspendingTask(gate, i * suspending % 100 < suspending);
  }

  @Variant(position = 1, value = "deferred", meaning = "the child is queued", quick = "suspending=0",
      standard = {"suspending=0", "suspending=100"}, full = {"suspending=10", "suspending=50"})
  @StartKind.By(StartKind.DEFERRED)
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object deferred() throws InterruptedException, ExecutionException {
    var children = new SuspendingTask[BATCH];
    var started = new Object[BATCH];
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      started[i] = eagerly.startDeferred(child);
      gate.deferredReturned();
      children[i] = child;
    }
    return joined(children, started);
  }

  @Variant(position = 2, value = "eager", meaning = "the child's first part runs on its creator's thread",
      against = "deferred", quick = "suspending=0",
      standard = {"suspending=0", "suspending=100"}, full = {"suspending=10", "suspending=50"})
  @StartKind.By(StartKind.EAGER)
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object eager() throws InterruptedException, ExecutionException {
    var children = new SuspendingTask[BATCH];
    var started = new Object[BATCH];
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      started[i] = eagerly.startEager(child);
      gate.eagerReturned(child);
      children[i] = child;
    }
    return joined(children, started);
  }

  private Object joined(SuspendingTask[] children, Object[] started) throws InterruptedException, ExecutionException {
    gate.allStarted();
    for (int i = 0; i < BATCH; i++) {
      eagerly.join(started[i]);
      children[i].ended();
    }
    return children;
  }

  @Variant(position = 3, value = "deferred, default scheduler", on = VIRTUAL, meaning =
      "the child is started by a virtual thread, on the JDK's scheduler",
      elsewhere = "only virtual threads have a default scheduler", standard = {},
      full = {"suspending=0", "suspending=100", "suspending=10", "suspending=50"})
  @StartKind.By(StartKind.PLAIN)
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object deferredDefault() throws InterruptedException {
    var children = new SuspendingTask[BATCH];
    var started = new Object[BATCH];
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      started[i] = plainly.start(child);
      gate.deferredReturned();
      children[i] = child;
    }
    gate.allStarted();
    for (int i = 0; i < BATCH; i++) {
      plainly.join(started[i]);
      children[i].ended();
    }
    return children;
  }

  @Variant(position = 4, value = "call", meaning = "the child's part, or both of them, called by the creator, no task",
      // Not suspending=100: on the JVM, a second part costs hardly more
      standard = "suspending=0", full = {"suspending=100", "suspending=10", "suspending=50"})
  @StartKind.By(StartKind.CALL)
  @Benchmark
  @Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @OperationsPerInvocation(BATCH)
  public Object baseline() {
    var children = new SuspendingTask[BATCH];
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      if (child.first()) {
        child.second();
      }
      children[i] = child;
      child.ended();
    }
    return children;
  }

  @Override
  protected int bodyCalls() {
    return gate.calls();
  }

  @Override
  protected Object invokeBody() throws Exception {
    return gate.verify(() -> {
      starts().ifPresent(starts -> starts.count(true));
      return call();
    });
  }

  private Optional<StartCounts> starts() {
    return kind.usesEagerTasks() ? eagerly.starts() : Optional.empty();
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    int suspended = 0;
    for (var child : gate.verifiedTasks()) {
      child.recordThreads(evidence);
      suspended += child.suspends() ? 1 : 0;
    }
    if (suspended * 100 != suspending * BATCH) {
      throw new ProofFailedException("suspending=" + suspending + ": found " + suspended + " suspending tasks of "
          + BATCH);
    }
    int eager = kind == StartKind.EAGER ? BATCH : 0;
    int queued = BATCH - eager + suspended;
    starts().ifPresent(starts -> requireStarts(starts, eager, queued));
  }

  /** The private scheduler receives each child once for its start, and once more if it suspends. */
  private static void requireStarts(StartCounts starts, int eager, int queued) {
    int eagerFound = starts.onCreatorCount();
    int queuedFound = starts.queuedCount();
    starts.count(false);
    if (eagerFound != eager || queuedFound != queued) {
      throw new ProofFailedException("found " + eagerFound + " continuations on the creator and " + queuedFound
          + " in the queue; expected " + eager + " and " + queued);
    }
  }
}
