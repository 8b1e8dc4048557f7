package taskmeter.scenario;

import static taskmeter.carrier.Carrier.PLATFORM;

import java.lang.reflect.Method;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.task.Call;
import taskmeter.scenario.task.CallContext;
import taskmeter.scenario.task.OpenedExecutors;

/**
 * What does an executor cost that is opened for a few calls and closed after them? The counterpart of {@code
 * asyncio.Runner}, which makes many calls in one context, and of {@code asyncio.run}, which opens a context for each.
 *
 * <p><b>One operation</b> is one call: {@code submit} and {@code get}, with its share of opening and closing the
 * executor, in nanoseconds. The next call is made when the result of the one before has arrived.
 *
 * <p><b>Not included</b>: work, and calls that run at the same time. The creator is a platform thread outside the
 * carrier, as the code that calls {@code asyncio.run} is outside every loop; the column {@code creator} shows it.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>An executor that is reused makes {@code run} look faster, and one that is never closed makes both variants
 *       look faster. So the executors that were opened and closed are counted. After a proof none of their threads is
 *       alive.
 *   <li>JDK 17 has no {@code ExecutorService.close()}. So all JDKs call {@code shutdown()} and {@code
 *       awaitTermination()}, which is what {@code close()} does.
 *   <li>A fixed pool of several threads starts a new thread for each of its first calls, although its other threads are
 *       idle. So the pools here have one thread, as a loop has. An executor of virtual threads has one for each call.
 *   <li>A thread gets an inheritable thread local when it is created, and not with a call. It arrives in each call only
 *       because the creator sets it before it opens the executor. With {@code stayingOpen} a later value would not
 *       arrive in a pool.
 *   <li>A {@code ScopedValue} arrives in forks of a {@code StructuredTaskScope} only, and not in the task of an
 *       executor. So the task binds the value again, and the score includes the binding.
 * </ul>
 *
 * <p><b>Expected result</b>: one call in an executor of its own costs about as much as starting a thread of its kind.
 * With more calls the cost falls to about {@code stayingOpen}, two hand-offs between threads. Virtual threads save the
 * start of a kernel thread, so opening an executor hardly matters for them. The context hardly matters either.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='Runner.*'
 * }
 */
@Title(value = "Runner", operation = "one call from outside of all tasks, until its result has arrived")
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class Runner extends Scenario {

  /** Calls of one invocation. */
  @Param("1")
  public int calls;

  /** What arrives in each call from its creator. */
  @Param("none")
  public CallContext context;

  private final OpenedExecutors executors = new OpenedExecutors(this::opened);
  private Runnable end = () -> {};
  private ExecutorService open;
  private RunnerKind kind = RunnerKind.CALL;

  @Override
  public RunnerKind kind(Method variant) {
    return Declaration.of(variant, RunnerKind.By.class).value();
  }

  /** An executor of this carrier; a test can replace it. */
  ExecutorService opened() {
    return carrier.tasks().runner();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    kind = kind(variant);
    if (operations != calls) {
      throw new IllegalArgumentException(Declaration.name(variant) + ": found calls=" + calls + " and " + operations
          + " operations in an invocation; expected one operation for each call; add -opi " + calls);
    }
    context.open();
    if (!kind.baseline()) {
      open = opened();
      end = open::shutdownNow;
      requireWorkers(kind, open::execute);
      if (kind != RunnerKind.STAYS_OPEN) {
        end.run();
      }
    }
  }

  /** The worker count of an executor that is opened and closed is not the size of the carrier's own pool. */
  @Override
  protected OptionalInt poolSize() {
    return carrier.tasks().runnerPooled() ? OptionalInt.empty() : super.poolSize();
  }

  @Override
  protected OptionalLong counted() {
    return OptionalLong.of(tally.tasks());
  }

  @Variant(position = 1, value = "one runner", against = "run", meaning =
      "one asyncio.Runner, or one executor, opened and closed around all calls",
      standard = "calls=100;context=none",
      full = {"calls=1;context=none", "calls=10;context=none", "calls=100;context=inheritable",
          "calls=100;context=scopedValue"})
  @RunnerKind.By(RunnerKind.AROUND_CALLS)
  @Benchmark
  public Object runner() throws InterruptedException, ExecutionException {
    var made = new Call[calls];
    var executor = executors.open();
    try {
      for (int i = 0; i < calls; i++) {
        made[i] = new Call(tally, context);
        executor.submit(context.bound(made[i])).get();
        made[i].ended();
      }
    } finally {
      executors.close(executor);
    }
    return made;
  }

  @Variant(position = 2, value = "a runner for each call", meaning =
      "asyncio.run(), or an executor opened and closed, for each call",
      standard = "calls=100;context=none",
      full = {"calls=1;context=none", "calls=10;context=none", "calls=100;context=inheritable",
          "calls=100;context=scopedValue"})
  @RunnerKind.By(RunnerKind.PER_CALL)
  @Benchmark
  public Object run() throws InterruptedException, ExecutionException {
    var made = new Call[calls];
    for (int i = 0; i < calls; i++) {
      made[i] = new Call(tally, context);
      var executor = executors.open();
      try {
        executor.submit(context.bound(made[i])).get();
      } finally {
        executors.close(executor);
      }
      made[i].ended();
    }
    return made;
  }

  @Variant(position = 3, value = "call", on = PLATFORM, meaning =
      "the creator makes the calls itself, without a runner",
      elsewhere = "the creator is a platform thread on all carriers: see its column",
      // In full only: less than a hundredth of the cheapest runner's cost
      standard = {}, full = {"calls=100;context=none", "calls=1;context=none", "calls=10;context=none",
          "calls=100;context=inheritable", "calls=100;context=scopedValue"})
  @RunnerKind.By(RunnerKind.CALL)
  @Benchmark
  @Warmup(iterations = 4, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public Object baseline() {
    var made = new Call[calls];
    for (int i = 0; i < calls; i++) {
      made[i] = new Call(tally, context);
      context.bound(made[i]).run();
      made[i].ended();
    }
    return made;
  }

  @Variant(position = 4, value = "runner that stays open", meaning =
      "an executor that was opened before the calls and is closed later", against = "runner",
      standard = {}, full = {"calls=1;context=none", "calls=100;context=none", "calls=100;context=inheritable",
          "calls=100;context=scopedValue"})
  @RunnerKind.By(RunnerKind.STAYS_OPEN)
  @Benchmark
  public Object stayingOpen() throws InterruptedException, ExecutionException {
    var made = new Call[calls];
    for (int i = 0; i < calls; i++) {
      made[i] = new Call(tally, context);
      open.submit(context.bound(made[i])).get();
      made[i].ended();
    }
    return made;
  }

  @Override
  protected Object invokeBody() throws Exception {
    executors.verify(true);
    Object made = call();
    executors.require("Runner on " + carrier, kind.executors(tally.tasks(), calls));
    executors.verify(false);
    if (kind.executors(calls, calls) > 0) {
      for (var call : (Call[]) made) {
        call.requireEndedThread(timeoutNanos);
      }
    }
    return made;
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    for (var call : (Call[]) returned) {
      call.recordThreads(evidence);
    }
  }

  @Override
  protected void dispose() {
    context.close();
    end.run();
  }
}
