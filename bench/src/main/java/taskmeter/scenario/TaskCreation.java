package taskmeter.scenario;

import java.lang.reflect.Method;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.task.ChildTask;

/**
 * What does it cost to run something in a task of its own? The counterpart of {@code asyncio.create_task} followed by
 * {@code await}, and of a fan-out with {@code gather}.
 *
 * <p><b>One operation</b> is one child, from its creation until the creator knows that it ended, in nanoseconds.
 *
 * <p><b>Not included</b>: work, results, exceptions, and contention between creators. A child only records the thread
 * that it runs on. The baseline does the same.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>A creator outside the carrier hands each child over to another thread. The hand-off costs many times as much as
 *       the child. So the creator runs on the carrier; only the creator of {@code submitFromOutside} does not, and the
 *       column {@code creator} shows it.
 *   <li>{@code fork().join()} may run the child on the creator's own stack. Fork-join programs have this cost too, but
 *       it is no evidence of parallelism.
 *   <li>On a ForkJoinPool, {@code fanOut} is slow for a while after the warmup of the other variants (on one JDK; see
 *       {@code results/study/WARMUP.md}). So it warms up for longer.
 *   <li>In {@code fanOut} the first children end while the last ones start. So a child costs less there than one that
 *       is started and joined alone.
 * </ul>
 *
 * <p><b>Expected result</b>: fork-join tasks are much faster than virtual threads, and virtual threads are much faster
 * than platform threads. A pool of platform threads is between the last two.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='TaskCreation.*'
 * }
 */
@Title(value = "Task creation", operation = "one child, from its creation until the creator knows that it ended")
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class TaskCreation extends Scenario {

  /** Children of one {@code fanOut}. */
  @Param("100")
  public int tasks;

  /** Enough single tasks to show whether threads are reused. */
  private static final int PROOF_CALLS = 16;

  private Tasks<Object> on;
  private ExecutorService executor;
  private Runnable end = () -> {};

  @Override
  public CreationKind kind(Method variant) {
    return Declaration.of(variant, CreationKind.By.class).value();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    var creation = kind(variant);
    on = tasks();
    if (creation == CreationKind.START_MANY && operations != tasks) {
      throw new IllegalArgumentException(Declaration.name(variant) + ": found tasks=" + tasks + " and " + operations
          + " operations in an invocation; expected one operation for each task; add -opi " + tasks);
    }
    if (creation == CreationKind.SUBMIT_FROM_OUTSIDE && Carrier.of(Thread.currentThread()) == carrier.creator()) {
      throw new ProofFailedException(Declaration.name(variant) + ": found its creator on " + carrier.creator()
          + "; expected a thread outside the carrier");
    }
    Consumer<Runnable> start = on::start;
    var found = creation.executor(on);
    if (found.isPresent()) {
      executor = found.get();
      start = executor::execute;
      end = () -> on.release(executor);
    }
    requireWorkers(creation, start);
  }

  @Override
  protected OptionalLong counted() {
    return OptionalLong.of(tally.tasks());
  }

  @Override
  protected int proofCalls(VariantKind kind) {
    return kind == CreationKind.START_MANY ? 1 : PROOF_CALLS;
  }

  @Variant(position = 1, value = "start and join", meaning =
      "new Thread(child), startVirtualThread(child) or new RecursiveAction().fork(), and join()", quick = "")
  @CreationKind.By(CreationKind.START)
  @Benchmark
  public Object startAndJoin() throws InterruptedException {
    var child = new ChildTask(tally);
    on.join(on.start(child));
    return child.ended();
  }

  @Variant(position = 2, value = "submit, a thread each", meaning =
      "submit() to an ExecutorService with a thread for each task, and get()")
  @CreationKind.By(CreationKind.SUBMIT_PER_TASK)
  @Benchmark
  public Object submitPerTask() throws InterruptedException, ExecutionException {
    return submit();
  }

  @Variant(position = 3, value = "submit to a pool", meaning =
      "submit() to a fixed pool or to the creator's own ForkJoinPool, and get()")
  @CreationKind.By(CreationKind.SUBMIT_TO_POOL)
  @Benchmark
  public Object submitToPool() throws InterruptedException, ExecutionException {
    return submit();
  }

  @Variant(position = 4, value = "submit from outside", meaning =
      "submit() by a platform thread that is not part of the carrier, and get()")
  @CreationKind.By(CreationKind.SUBMIT_FROM_OUTSIDE)
  @Benchmark
  public Object submitFromOutside() throws InterruptedException, ExecutionException {
    return submit();
  }

  private ChildTask submit() throws InterruptedException, ExecutionException {
    var child = new ChildTask(tally);
    executor.submit(child).get();
    return child.ended();
  }

  @Variant(position = 5, value = "fan out", meaning = "start all children, then join them all",
      standard = "tasks=100", full = "tasks=10000")
  @CreationKind.By(CreationKind.START_MANY)
  @Benchmark
  @OperationsPerInvocation(100)
  @Warmup(iterations = 16, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public Object fanOut() throws InterruptedException {
    // New arrays each time: a long-lived one is promoted during the trial, and stores into it then cost more
    var children = new ChildTask[tasks];
    var started = new Object[tasks];
    for (int i = 0; i < children.length; i++) {
      children[i] = new ChildTask(tally);
      started[i] = on.start(children[i]);
    }
    // The youngest first, as ForkJoinTask advises: it is on top of the creator's queue
    for (int i = children.length - 1; i >= 0; i--) {
      on.join(started[i]);
      children[i].ended();
    }
    return children;
  }

  @Variant(position = 6, value = "call", meaning = "the child called by its creator, no task")
  @CreationKind.By(CreationKind.CALL)
  @Benchmark
  @Warmup(iterations = 4, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public Object baseline() {
    var child = new ChildTask(tally);
    child.run();
    return child.ended();
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    for (var child : returned instanceof ChildTask ? new ChildTask[] {(ChildTask) returned} : (ChildTask[]) returned) {
      child.recordThreads(evidence);
    }
  }

  @Override
  protected void dispose() {
    end.run();
  }
}
