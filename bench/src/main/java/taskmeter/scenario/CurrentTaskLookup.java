package taskmeter.scenario;

import static taskmeter.carrier.Carrier.FORK_JOIN;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.Java25;

/**
 * What does it cost a running task to ask which task it is? The counterpart of {@code asyncio.current_task}, which
 * looked it up in a dictionary before it was written in C.
 *
 * <p><b>One operation</b> is one lookup from inside a running task; in nanoseconds.
 *
 * <p><b>Not in it</b>: setting what is looked up, and cache misses: it is looked up again and again, so a program that
 * does so rarely pays more.
 *
 * <p><b>What could fool us.</b> In a natural loop the compiler hoists the lookup out and times nothing, however
 * the count grows. So each lookup stands in a method that is not inlined and must return what it found, and the
 * baseline is such a method that looks nothing up; its call is in every cell, and off the net cost. {@code
 * hoisted} is the natural loop, kept as a warning. A test compares the generated code.
 *
 * <p><b>The shape to expect</b>: {@code currentThread} next to its baseline, the thread-bound values a little above,
 * the registry no cheaper than they are.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='CurrentTaskLookup.*'
 * }
 */
@Titled(value = "Current-task lookup", operation = "one lookup from inside a running task, behind a call that is not "
    + "inlined")
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class CurrentTaskLookup extends Scenario {

  /** What a right lookup finds. */
  private Object wanted;

  @Override
  Class<? extends CreatorThread> executor() {
    return RunningTask.class;
  }

  @Override
  Optional<String> unavailable(String variant, Carrier carrier, SortedMap<String, String> parameters) {
    return variant.equals("scopedValue") && !Java25.PRESENT
        ? Optional.of("ScopedValue is final from JDK 25 on (JEP 506)")
        : Optional.empty();
  }

  @Override
  void prepare(String variant, int operations) {
    wanted = wanted(variant);
  }

  private Object wanted(String variant) {
    switch (variant) {
      case "baseline":
        return this;
      case "currentThread":
      case "hoisted":
        return Thread.currentThread();
      case "forkJoinPool":
        return ForkJoinTask.getPool();
      default:
        return RunningTask.current();
    }
  }

  @Variant(position = 1, value = "Thread.currentThread()")
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object currentThread() {
    return Thread.currentThread();
  }

  @Variant(position = 2, value = "ThreadLocal")
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object threadLocal() {
    return RunningTask.LOCAL.get();
  }

  @Variant(position = 3, value = "ScopedValue")
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object scopedValue() {
    return Java25.get(RunningTask.SCOPED);
  }

  @Variant(position = 4, value = "ConcurrentHashMap", meaning =
      "a registry from thread to task, as asyncio had before its implementation in C")
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object registry() {
    return RunningTask.REGISTRY.get(Thread.currentThread());
  }

  @Variant(position = 5, value = "ForkJoinTask.getPool()", meaning =
      "the pool that the task runs in: there is no public current task",
      on = FORK_JOIN, elsewhere = "only a fork-join task has a pool to look up")
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object forkJoinPool() {
    return ForkJoinTask.getPool();
  }

  @Variant(position = 6, value = "Thread.currentThread(), hoisted", meaning =
      "the natural loop, which the compiler empties: a warning, not a price", standard = {}, full = "")
  @Benchmark
  public Object hoisted() {
    return Thread.currentThread();
  }

  @Variant(position = 7, value = "empty call", meaning = "the same call, with nothing looked up", baseline = true)
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public Object baseline() {
    return this;
  }

  @Override
  void testify(Object returned, Evidence evidence) {
    if (returned == null || returned != wanted) {
      throw new WrongCarrier("the lookup found " + returned + ", allowed is " + wanted);
    }
    evidence.task(Thread.currentThread());
  }
}
