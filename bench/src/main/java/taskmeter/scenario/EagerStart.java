package taskmeter.scenario;

import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.VIRTUAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.EagerTasks;
import taskmeter.carrier.ForkJoinTasks;
import taskmeter.carrier.NotAvailable;
import taskmeter.carrier.Starts;
import taskmeter.carrier.Tasks;

/**
 * What is saved when a task's first part runs at once, on its creator's thread, and is not queued first? The
 * counterpart of {@code asyncio.eager_task_factory}.
 *
 * <p><b>One operation</b> is one child of a batch of 1,000, from its start until the creator knows that it ended; in
 * nanoseconds. A <em>suspending</em> child goes once to the back of its carrier's queue, as {@code await
 * asyncio.sleep(0)} does. <em>Deferred</em> queues the whole child; <em>eager</em> runs its first part before {@code
 * start} returns.
 *
 * <p><b>Not in it</b>: waiting for anything outside, and what an eager start costs the creator in delay.
 *
 * <p><b>What could fool us.</b> An eager start that is none, or that runs the second part too: proved at the start and
 * the end of the trial, in a batch whose parts wait for {@code start} to have returned where they must not run before.
 * On virtual threads both variants share one private scheduler and one kind of creator, a worker of the pool that
 * schedules the children, which helps while it waits; so they differ in the first continuation alone. {@code
 * deferredDefault} is what a program gets without all this; its creator is another, so no ratio joins it to the
 * others. ForkJoinPool's queues are first in, first out here, for a suspended task must go to the back.
 *
 * <p><b>The shape to expect</b>: on pools, eager far below deferred where nothing suspends; on virtual threads no
 * difference that can be told.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='EagerStart.*'
 * }
 */
@Titled(value = "Eager start", operation = "one child of a batch of 1,000, from its start until the creator knows "
    + "that it ended")
@Warmup(iterations = 12, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class EagerStart extends Scenario {

  private static final int BATCH = 1_000;

  /** Percent of the tasks that suspend once. */
  @Param("0")
  public int suspending;

  private final StartGate gate;
  private final Pausing[] children = new Pausing[BATCH];
  private final Object[] started = new Object[BATCH];
  private EagerTasks<Object> eagerly;
  private Tasks<Object> plainly;
  private String variant = "";

  /** As JMH calls it. */
  public EagerStart() {
    this(new StartGate());
  }

  EagerStart(StartGate gate) {
    this.gate = gate;
  }

  @Override
  Carrier creatorOf(String variant, Carrier carrier) {
    return startsEitherWay(variant) && carrier == VIRTUAL ? FORK_JOIN : carrier;
  }

  /** Whether the carrier must be able to start eagerly: for its own sake, or to differ in nothing else. */
  private static boolean startsEitherWay(String variant) {
    return variant.equals("deferred") || variant.equals("eager");
  }

  @Override
  boolean pooled(String variant, Carrier carrier) {
    return carrier != VIRTUAL;
  }

  @Override
  List<String> jvmArguments(String variant, Carrier carrier) {
    var arguments = new ArrayList<String>();
    if (creatorOf(variant, carrier) == FORK_JOIN) {
      arguments.add("-D" + ForkJoinTasks.QUEUE + "=fifo");
    }
    if (carrier == VIRTUAL) {
      arguments.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    }
    return arguments;
  }

  @Override
  Optional<String> unavailable(String variant, Carrier carrier, SortedMap<String, String> parameters) {
    if (!startsEitherWay(variant)) {
      return Optional.empty();
    }
    try {
      carrier.tasks().eager();
      return Optional.empty();
    } catch (NotAvailable e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  void prepare(String variant, int operations) {
    this.variant = variant;
    plainly = tasks();
    if (startsEitherWay(variant)) {
      eagerly = (EagerTasks<Object>) plainly.eager();
    }
  }

  /** Both variants of one private scheduler run on its pool, not on the default scheduler's. */
  @Override
  OptionalInt poolSize() {
    return Carrier.of(Thread.currentThread()) == FORK_JOIN ? FORK_JOIN.tasks().poolSize() : super.poolSize();
  }

  private Pausing child(int i) {
    var child = new Pausing(gate, i * suspending % 100 < suspending);
    children[i] = child;
    return child;
  }

  @Variant(position = 1, value = "deferred", meaning = "the child is queued",
      standard = {"suspending=0", "suspending=100"}, full = {"suspending=10", "suspending=50"})
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object deferred() throws InterruptedException, ExecutionException {
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      started[i] = eagerly.startDeferred(child);
      gate.deferredReturned(child);
    }
    return joined();
  }

  @Variant(position = 2, value = "eager", meaning = "the child's first part runs on its creator's thread",
      against = "deferred",
      standard = {"suspending=0", "suspending=100"}, full = {"suspending=10", "suspending=50"})
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object eager() throws InterruptedException, ExecutionException {
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      started[i] = eagerly.startEager(child);
      gate.eagerReturned(child);
    }
    return joined();
  }

  private Object joined() throws InterruptedException, ExecutionException {
    for (int i = 0; i < BATCH; i++) {
      eagerly.join(started[i]);
      children[i].ended();
    }
    return children;
  }

  @Variant(position = 3, value = "deferred, default scheduler", on = VIRTUAL, meaning =
      "the child is started by a virtual thread, on the JDK's scheduler",
      elsewhere = "only virtual threads have a default scheduler",
      standard = {"suspending=0", "suspending=100"}, full = {"suspending=10", "suspending=50"})
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Object deferredDefault() throws InterruptedException {
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      started[i] = plainly.start(child);
      gate.deferredReturned(child);
    }
    for (int i = 0; i < BATCH; i++) {
      plainly.join(started[i]);
      children[i].ended();
    }
    return children;
  }

  @Variant(position = 4, value = "call", meaning = "both parts called by the creator, no task", baseline = true)
  @Benchmark
  @Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @OperationsPerInvocation(BATCH)
  public Object baseline() {
    for (int i = 0; i < BATCH; i++) {
      var child = child(i);
      if (child.first()) {
        child.second();
      }
      child.ended();
    }
    return children;
  }

  @Override
  Object invokeBody() throws Exception {
    return gate.proving(() -> {
      starts().count(true);
      return super.invokeBody();
    });
  }

  private Starts starts() {
    return eagerly == null ? new Starts() : eagerly.starts();
  }

  /** The private scheduler gets a child once for its start, and once more if it suspends. */
  private void demandStarts(String variant, int suspended) {
    int onCreator = starts().onCreatorCount();
    int queued = starts().queuedCount();
    starts().count(false);
    int eager = variant.equals("eager") ? BATCH : 0;
    if (onCreator != eager || queued != BATCH - eager + suspended) {
      throw new WrongCarrier(variant + ": found " + onCreator + " continuations on the creator and " + queued
          + " in the queue, allowed are " + eager + " and " + (BATCH - eager + suspended));
    }
  }

  @Override
  void testify(Object returned, Evidence evidence) {
    int suspended = 0;
    for (var child : (Pausing[]) returned) {
      child.testify(evidence);
      suspended += child.suspends() ? 1 : 0;
    }
    if (carrier == VIRTUAL && eagerly != null) {
      demandStarts(variant, suspended);
    }
  }
}
