package taskmeter.scenario.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.BenchmarkParams;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.NotAvailableException;
import taskmeter.carrier.Tasks;
import taskmeter.protocol.JvmFacts;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.declaration.VariantKind;

/**
 * A scenario: benchmark methods, each of which is a {@link Variant}, on any {@link Carrier}. Before the first iteration
 * and after the last one the scenario calls the measured body, and verifies that it does what its {@link VariantKind}
 * says, on the threads that the cell's label says.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Threads(1)
@State(Scope.Thread)
public abstract class Scenario {

  static final long LONGEST_INVOCATION_MILLIS = 200;

  /** The column of the matrix. */
  @Param
  public Carrier carrier;

  /** How long a proof waits for a task or a party. */
  public long timeoutNanos = TimeUnit.SECONDS.toNanos(10);

  /** The number of tasks that the creator has created. */
  protected final TaskCount tally = new TaskCount();

  private final Evidence evidence = new Evidence();
  private Optional<Method> body = Optional.empty();
  private Optional<Trial> trial = Optional.empty();
  private int operations = 1;

  /** The kind that the benchmark method declares. */
  public abstract VariantKind kind(Method variant);

  /**
   * Prepares what the measured body uses. Called on the creator.
   *
   * @param variant the benchmark method
   * @param operations in one invocation
   */
  protected abstract void prepare(Method variant, int operations) throws Exception;

  /** Records the threads that ran the tasks of the call that returned {@code returned}. */
  protected abstract void recordThreads(Object returned, Evidence evidence);

  /** The number of operations so far; empty if counting them would cost too much. */
  protected abstract OptionalLong counted();

  /** The number of tasks that one operation creates, if it creates any. */
  protected int tasksOfOperation() {
    return 1;
  }

  /** The number of times that one proof calls {@link #invokeBody}. */
  protected int proofCalls(VariantKind kind) {
    return 1;
  }

  /** The number of threads in the pool that runs the tasks; empty if unknown. */
  protected OptionalInt poolSize() {
    return carrier.tasks().poolSize();
  }

  /** Ends what {@link #prepare} started, so that the JVM can exit. Also called after a failure in {@code prepare}. */
  protected void dispose() throws Exception {}

  /** The carrier's tasks, without their handle type. */
  @SuppressWarnings("unchecked")
  protected Tasks<Object> tasks() {
    return (Tasks<Object>) carrier.tasks();
  }

  /** Sets up the trial, on the creator. */
  @Setup
  public final void setUp(BenchmarkParams parameters) throws Exception {
    Evidence.write(JvmFacts.here());
    Evidence.write(TrialSettings.of(parameters, this));
    String benchmark = parameters.getBenchmark();
    open(benchmark.substring(benchmark.lastIndexOf('.') + 1), parameters.getOpsPerInvocation());
  }

  /** Tears down the trial, on the creator. */
  @TearDown
  public final void tearDown() throws Exception {
    close();
  }

  /**
   * Sets up the trial: prepares the body, verifies it, and collects garbage.
   *
   * @param variant the name of a benchmark method
   * @param operationsOfOne the number of operations that JMH counts for one invocation
   * @throws ProofFailedException if the body or its threads are not as the cell's label says
   * @throws NotAvailableException if this JVM cannot run the cell, or an invocation takes too long
   */
  public final void open(String variant, int operationsOfOne) throws Exception {
    recordFailure(() -> {
      var method = Declaration.variant(getClass(), variant);
      operations = operationsOfOne;
      Requirements.creator(this, method);
      Requirements.defaultScheduler();
      carrier.tasks().unavailable().ifPresent(reason -> {
        throw new NotAvailableException(reason);
      });
      Requirements.compilerHints(kind(method), method);
      prepare(method, operations);
      body = Optional.of(method);
      verify();
      requireShortInvocation();
      Trial.settle();
      var kind = kind(method);
      boolean startsThreads = kind.createsTasks() && !kind.pooled(carrier);
      trial = Optional.of(Trial.begin(counted(), startsThreads ? tasksOfOperation() : 0));
    });
  }

  /**
   * Ends the trial: verifies the body again, disposes of it, and writes the evidence. Does nothing if {@link #open}
   * failed.
   *
   * @throws ProofFailedException if the body or its threads are not as the cell's label says
   */
  public final void close() throws Exception {
    if (trial.isPresent()) {
      recordFailure(() -> {
        var counts = trial.get().end(counted());
        verify();
        var poolSize = poolSize();
        dispose();
        evidence.recordProof(poolSize, counts, TrialSettings.repeatedEvery(body.orElseThrow()));
      });
    }
  }

  /** Requires that the pool in which {@code start} starts tasks has as many threads as the label says. */
  protected final void requireWorkers(VariantKind kind, Consumer<Runnable> start) {
    String cell = getClass().getSimpleName() + " on " + carrier;
    kind.workers(carrier).ifPresent(workers ->
        PoolSizeProof.require(cell, workers, kind.createdByWorker(carrier), start, timeoutNanos));
  }

  private void verify() throws Exception {
    var method = body.orElseThrow();
    var kind = kind(method);
    evidence.begin();
    for (int call = 0; call < proofCalls(kind); call++) {
      var before = counted();
      Object returned = invokeBody();
      evidence.creator(Thread.currentThread());
      recordThreads(returned, evidence);
      requireOperations(before, counted(), Declaration.name(method));
    }
    Requirements.threads(evidence, this, method);
    evidence.begin();
  }

  private void requireOperations(OptionalLong before, OptionalLong after, String cell) {
    if (before.isPresent() && after.getAsLong() - before.getAsLong() != (long) operations * bodyCalls()) {
      throw new ProofFailedException(cell + ": found " + (after.getAsLong() - before.getAsLong()) / bodyCalls()
          + " operations in an invocation; expected " + operations + ", as JMH counts; fix the body or its "
          + "@OperationsPerInvocation");
    }
  }

  /** The arguments of the measured body, which JMH passes in the trial. */
  protected Object[] arguments() {
    return new Object[0];
  }

  /** The number of times that {@link #invokeBody} calls the body. */
  protected int bodyCalls() {
    return 1;
  }

  /** Calls the body so that its result can be verified. */
  protected Object invokeBody() throws Exception {
    return call();
  }

  /** Calls the body as JMH does. */
  protected final Object call() throws Exception {
    try {
      return body.orElseThrow().invoke(this, arguments());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  /** The longest invocation that can be measured. With longer invocations an iteration would have too few of them. */
  protected long longestInvocationMillis() {
    return LONGEST_INVOCATION_MILLIS;
  }

  /** Checks the faster of two calls, because a single call may be slow by chance. */
  private void requireShortInvocation() throws Exception {
    long limit = TimeUnit.MILLISECONDS.toNanos(longestInvocationMillis());
    long took = nanosOfACall();
    if (took > limit && Math.min(took, nanosOfACall()) > limit) {
      throw new NotAvailableException("one invocation took " + TimeUnit.NANOSECONDS.toMillis(took)
          + " ms; with more than " + longestInvocationMillis() + " ms an iteration has too few");
    }
  }

  private long nanosOfACall() throws Exception {
    long start = System.nanoTime();
    call();
    return System.nanoTime() - start;
  }

  private interface Step {
    void run() throws Exception;
  }

  private void recordFailure(Step step) throws Exception {
    try {
      step.run();
    } catch (Exception | Error e) {
      Evidence.recordFailure(e);
      dispose();
      throw e;
    }
  }
}
