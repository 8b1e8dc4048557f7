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
 * What does it cost a running task to look up which task it is? The counterpart of {@code asyncio.current_task}, which
 * was a lookup in a dictionary until it was written in C.
 *
 * <p><b>One operation</b> is one lookup from inside a running task, in nanoseconds.
 *
 * <p><b>Throughput and latency</b> are measured separately. In the plain variants no lookup needs the result of the
 * previous one, so the processor overlaps them, as in a program that then does something else. In the
 * <em>dependent</em> variants each of eight lookups needs the previous result, as in a program whose next step needs
 * a field of the task. Each kind has its baseline.
 *
 * <p><b>Not included</b>: setting the value that is looked up, and cache misses. The same value is looked up again and
 * again, so a lookup that a program does rarely costs more.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>In a plain loop the compiler hoists the lookup out of the loop, and the benchmark measures an empty loop. So
 *       each lookup is in a method that is not inlined and that returns the result. The baseline is such a method
 *       without a lookup; every cell contains this call, and the net cost is without it. A test compares the code that
 *       C2 generates. {@code hoisted} is the plain loop, kept as a warning.
 *   <li>A method might return a value that set-up has stored. So each method is also called in a second task on
 *       another thread, and must find that task.
 * </ul>
 *
 * <p><b>Expected result</b>: {@code currentThread} costs about as much as its baseline. The thread local and the scoped
 * value cost a little more, and the registry at least as much as they do. Each dependent lookup should cost several
 * times as much as the plain one.
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

  /** The number of lookups in one call of a dependent variant. */
  static final int CHAIN = RunningTask.CHAIN;

  private LookupKind lookup = LookupKind.NOTHING;
  private int position;

  /** Read by the registry's chain only. */
  Thread[] keys = {};

  /** Read by the chain without a lookup only. */
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
          + " operations in an invocation; expected one for each lookup, " + lookup.lookups());
    }
    lookup.begin(this, RunningTask.current());
  }

  /** The current place of the chain. */
  int position() {
    return position;
  }

  /** Empty: to count a lookup would cost more than the lookup. */
  @Override
  protected OptionalLong counted() {
    return OptionalLong.empty();
  }

  @Variant(position = 1, value = "Thread.currentThread()", meaning = "throughput: no lookup waits for the one before",
      baseline = "baseline", quick = "")
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
      + "the one before", baseline = "baseline", standard = {}, full = "")
  @LookupKind.Of(LookupKind.REGISTRY)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object registry() {
    return RunningTask.REGISTRY.get(Thread.currentThread());
  }

  @Variant(position = 5, value = "ForkJoinTask.getPool()", meaning =
      "the pool that the task runs in: there is no public current task",
      on = FORK_JOIN, elsewhere = "only a fork-join task has a pool to look up", baseline = "baseline", standard = {},
      full = "")
  @LookupKind.Of(LookupKind.POOL)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object forkJoinPool() {
    return ForkJoinTask.getPool();
  }

  @Variant(position = 6, value = "Thread.currentThread(), hoisted", meaning =
      "the natural loop, which the compiler empties: a warning, not a cost", baseline = "baseline", standard = {},
      full = "")
  @LookupKind.Of(LookupKind.HOISTED)
  @Benchmark
  public Object hoisted() {
    return Thread.currentThread();
  }

  @Variant(position = 7, value = "empty call", meaning = "the same call, with nothing looked up", quick = "")
  @LookupKind.Of(LookupKind.NOTHING)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object baseline() {
    return this;
  }

  @Variant(position = 8, value = "ThreadLocal, dependent", baseline = "baselineDependent", meaning =
      "latency: each of eight lookups waits for the answer of the one before", standard = {}, full = "")
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
      + "looked up", standard = {}, full = "")
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

  /** Calls the body in this task, and in a second task on another thread, where it must find another result. */
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
    Object expected = lookup.expected(this, running);
    Object found = call();
    if (expected == null || !expected.equals(found)) {
      throw new ProofFailedException("the lookup found " + found + "; expected " + expected);
    }
    return found;
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    evidence.task(Thread.currentThread());
  }
}
