package taskmeter.scenario;

import static taskmeter.carrier.Carrier.FORK_JOIN;

import java.lang.reflect.Method;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Java25;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.task.RunningTask;
import taskmeter.scenario.task.SecondTask;

/**
 * What does it cost a running task to ask which task it is? The counterpart of {@code asyncio.current_task}, which
 * looked it up in a dictionary before it was written in C.
 *
 * <p><b>One operation</b> is one lookup from inside a running task; in nanoseconds.
 *
 * <p><b>Throughput or latency.</b> The plain variants ask for one thing a call, and no call waits for the answer of the
 * one before: the processor overlaps them. It is what a program pays that looks its task up and goes on with something
 * else. In the <em>dependent</em> variants each of eight lookups waits for the answer of the one before: it is what a
 * program pays whose next step needs the answer, such as a field of the task. Each has a baseline of its own shape.
 *
 * <p><b>Not in it</b>: setting what is looked up, and cache misses: it is looked up again and again, so a program that
 * does so rarely pays more.
 *
 * <p><b>What could fool us.</b> In a natural loop the compiler hoists the lookup out and times nothing, however
 * the count grows. So each lookup stands in a method that is not inlined and must return what it found, and the
 * baseline is such a method that looks nothing up; its call is in every cell, and off the net cost. {@code
 * hoisted} is the natural loop, kept as a warning. A test compares the generated code. A method that returned what
 * set-up had found would look nothing up: each is also called within a second task on another thread, and must find
 * that one.
 *
 * <p><b>The shape to expect</b>: {@code currentThread} next to its baseline, the thread-bound values a little above,
 * the registry no cheaper than they are; each dependent lookup several times its independent twin.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='CurrentTaskLookup.*'
 * }
 */
@Title(value = "Current-task lookup", operation = "one lookup from inside a running task, behind a call that is not "
    + "inlined")
@Warmup(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class CurrentTaskLookup extends Scenario {

  /** Lookups in a call of a dependent variant. */
  static final int CHAIN = RunningTask.CHAIN;

  private LookupKind lookup = LookupKind.NOTHING;
  private int position;

  /** Only the registry's chain reads them. */
  Thread[] keys = {};

  /** Only the chain without a lookup reads them. */
  RunningTask.Place[] places = {};

  @Override
  public LookupKind kind(Method variant) {
    return Declaration.of(variant, LookupKind.Of.class).value();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    lookup = kind(variant);
    if (operations != lookup.lookups()) {
      throw new ProofFailedException(Declaration.name(variant) + ": found " + operations
          + " operations in an invocation, "
          + "allowed is one for each lookup, " + lookup.lookups());
    }
    lookup.begin(this, RunningTask.current());
  }

  /** Where the chain stands. */
  int position() {
    return position;
  }

  /** A lookup has no count of its own that would cost less than itself. */
  @Override
  protected OptionalLong counted() {
    return OptionalLong.empty();
  }

  @Variant(position = 1, value = "Thread.currentThread()", meaning = "throughput: no lookup waits for the one before",
      baseline = "baseline")
  @LookupKind.Of(LookupKind.CURRENT_THREAD)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object currentThread() {
    return Thread.currentThread();
  }

  @Variant(position = 2, value = "ThreadLocal", meaning = "throughput: no lookup waits for the one before",
      baseline = "baseline")
  @LookupKind.Of(LookupKind.THREAD_LOCAL)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object threadLocal() {
    return RunningTask.LOCAL.get();
  }

  @Variant(position = 3, value = "ScopedValue", meaning = "throughput: no lookup waits for the one before",
      baseline = "baseline")
  @LookupKind.Of(LookupKind.SCOPED_VALUE)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object scopedValue() {
    return Java25.get(RunningTask.SCOPED);
  }

  @Variant(position = 4, value = "ConcurrentHashMap", meaning =
      "a registry from thread to task, as asyncio had before its implementation in C; throughput: no lookup waits for "
      + "the one before", baseline = "baseline")
  @LookupKind.Of(LookupKind.REGISTRY)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object registry() {
    return RunningTask.REGISTRY.get(Thread.currentThread());
  }

  @Variant(position = 5, value = "ForkJoinTask.getPool()", meaning =
      "the pool that the task runs in: there is no public current task",
      on = FORK_JOIN, elsewhere = "only a fork-join task has a pool to look up", baseline = "baseline")
  @LookupKind.Of(LookupKind.POOL)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object forkJoinPool() {
    return ForkJoinTask.getPool();
  }

  @Variant(position = 6, value = "Thread.currentThread(), hoisted", meaning =
      "the natural loop, which the compiler empties: a warning, not a price", baseline = "baseline", standard = {},
      full = "")
  @LookupKind.Of(LookupKind.HOISTED)
  @Benchmark
  public Object hoisted() {
    return Thread.currentThread();
  }

  @Variant(position = 7, value = "empty call", meaning = "the same call, with nothing looked up")
  @LookupKind.Of(LookupKind.NOTHING)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object baseline() {
    return this;
  }

  @Variant(position = 8, value = "ThreadLocal, dependent", baseline = "baselineDependent", meaning =
      "latency: each of eight lookups waits for the answer of the one before")
  @LookupKind.Of(LookupKind.THREAD_LOCAL_CHAIN)
  @Benchmark
  @OperationsPerInvocation(CHAIN)
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public int threadLocalDependent() {
    int at = position;
    for (int i = 0; i < CHAIN; i++) {
      at = ((RunningTask.Place) RunningTask.LOCALS[at].get()).next;
    }
    position = at;
    return at;
  }

  @Variant(position = 9, value = "ScopedValue, dependent", baseline = "baselineDependent", meaning =
      "latency: each of eight lookups waits for the answer of the one before", standard = {}, full = "")
  @LookupKind.Of(LookupKind.SCOPED_VALUE_CHAIN)
  @Benchmark
  @OperationsPerInvocation(CHAIN)
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public int scopedValueDependent() {
    int at = position;
    for (int i = 0; i < CHAIN; i++) {
      at = ((RunningTask.Place) Java25.get(RunningTask.SCOPES[at])).next;
    }
    position = at;
    return at;
  }

  @Variant(position = 10, value = "ConcurrentHashMap, dependent", baseline = "baselineDependent", meaning =
      "latency: each of eight lookups waits for the answer of the one before", standard = {}, full = "")
  @LookupKind.Of(LookupKind.REGISTRY_CHAIN)
  @Benchmark
  @OperationsPerInvocation(CHAIN)
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public int registryDependent() {
    int at = position;
    for (int i = 0; i < CHAIN; i++) {
      at = ((RunningTask.Place) RunningTask.REGISTRY.get(keys[at])).next;
    }
    position = at;
    return at;
  }

  @Variant(position = 11, value = "eight dependent steps", meaning = "the same steps through an array, with nothing "
      + "looked up")
  @LookupKind.Of(LookupKind.NOTHING_CHAIN)
  @Benchmark
  @OperationsPerInvocation(CHAIN)
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public int baselineDependent() {
    int at = position;
    for (int i = 0; i < CHAIN; i++) {
      at = places[at].next;
    }
    position = at;
    return at;
  }

  /** In this task, and in a second one on another thread, where it must find something else. */
  @Override
  protected Object invokeBody() throws Exception {
    var own = RunningTask.current();
    Object found = requireCorrectResult(own);
    var second = new RunningTask.Task(2);
    SecondTask.run(second, () -> {
      lookup.begin(this, second);
      return requireCorrectResult(second);
    });
    lookup.begin(this, own);
    return found;
  }

  private Object requireCorrectResult(RunningTask.Task running) throws Exception {
    Object wanted = lookup.expected(this, running);
    Object found = call();
    if (wanted == null || !wanted.equals(found)) {
      throw new ProofFailedException("the lookup found " + found + ", allowed is " + wanted);
    }
    return found;
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    evidence.task(Thread.currentThread());
  }
}
