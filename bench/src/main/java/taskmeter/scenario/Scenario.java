package taskmeter.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
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
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.NotAvailable;
import taskmeter.carrier.Tasks;

/**
 * A row of the matrix: benchmark methods, each a {@link Variant}, on any {@link Carrier}. Before the first iteration
 * and after the last the measured body is called once and must show that its creator and its tasks ran on what the
 * cell's label says.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Threads(1)
@State(Scope.Thread)
public abstract class Scenario {

  /** An invocation that takes longer than this leaves an iteration too few of them. */
  static final long LONGEST_INVOCATION_MILLIS = 200;

  private static final String SCHEDULER_PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  /** The column of the matrix. */
  @Param
  public Carrier carrier;

  private final Evidence evidence = new Evidence();
  private Optional<Method> body = Optional.empty();

  /** The kind of thread that creates the tasks. */
  Carrier creatorOf(String variant, Carrier carrier) {
    return carrier;
  }

  /** Whether tasks share long-lived threads. */
  boolean pooled(String variant, Carrier carrier) {
    return carrier == Carrier.FORK_JOIN;
  }

  /** Why a cell that its variant allows cannot exist in this JVM. */
  Optional<String> unavailable(String variant, Carrier carrier, SortedMap<String, String> parameters) {
    return Optional.empty();
  }

  /** What a fork needs beside its creator's options. */
  List<String> jvmArguments(String variant, Carrier carrier) {
    return List.of();
  }

  /** The executor of JMH's worker. */
  Class<? extends CreatorThread> executor() {
    return CreatorThread.class;
  }

  /** Builds what the measured body works on; called on the creator. {@code operations} are in an invocation. */
  abstract void prepare(String variant, int operations) throws Exception;

  /** Tells which threads ran the tasks of the one call that gave {@code returned}. */
  abstract void testify(Object returned, Evidence evidence);

  /** Threads in the pool that runs the tasks. */
  OptionalInt poolSize() {
    return carrier.tasks().poolSize();
  }

  /** Ends what {@link #prepare} started, so that the JVM can exit; also after a failure, half-way through. */
  void dispose() throws Exception {}

  /** The carrier, whatever it hands out for a started task. */
  @SuppressWarnings("unchecked")
  Tasks<Object> tasks() {
    return (Tasks<Object>) carrier.tasks();
  }

  /** Set-up of the trial, on the creator. */
  @Setup
  public final void setUp(BenchmarkParams parameters) throws Exception {
    evidence.trial(this, parameters);
    String benchmark = parameters.getBenchmark();
    open(benchmark.substring(benchmark.lastIndexOf('.') + 1), parameters.getOpsPerInvocation());
  }

  /** Tear-down of the trial, on the creator. */
  @TearDown
  public final void tearDown() throws Exception {
    close();
  }

  final void open(String variant, int operations) throws Exception {
    refusing(() -> {
      demandCreator(variant);
      demandParallelism();
      carrier.unavailable().ifPresent(reason -> {
        throw new NotAvailable(reason);
      });
      prepare(variant, operations);
      body = Optional.of(getClass().getMethod(variant));
      demandShort(prove());
      evidence.trialBegins();
    });
  }

  final void close() throws Exception {
    if (body.isPresent()) {
      refusing(() -> {
        prove();
        evidence.poolSize(poolSize());
        dispose();
        evidence.proved();
      });
    }
  }

  private void demandCreator(String variant) throws NoSuchMethodException {
    var found = Carrier.of(Thread.currentThread());
    var allowed = creatorOf(variant, carrier);
    if (found != allowed) {
      throw new WrongCarrier(name(variant) + " on " + carrier + ": its creator is on "
          + found + ", allowed is " + allowed + "; add -p carrier=" + carrier + " -jvmArgsAppend \""
          + String.join(" ", Cells.jvmArguments(this, variant, carrier)) + "\"");
    }
  }

  /** All carriers have as much of it, or none of them can be compared. */
  private static void demandParallelism() {
    String found = System.getProperty(SCHEDULER_PARALLELISM, "" + Carrier.parallelism());
    if (!found.equals("" + Carrier.parallelism())) {
      throw new WrongCarrier("-D" + SCHEDULER_PARALLELISM + ": found " + found
          + ", allowed is the number of processors, " + Carrier.parallelism()
          + "; use taskset or -XX:ActiveProcessorCount, which change all carriers");
    }
  }

  /** Of the class that a person wrote, not of JMH's subclass. */
  private String name(String variant) throws NoSuchMethodException {
    return getClass().getMethod(variant).getDeclaringClass().getSimpleName() + "." + variant;
  }

  /** Nanoseconds that the body took. */
  private long prove() throws Exception {
    long start = System.nanoTime();
    Object returned = invokeBody();
    long took = System.nanoTime() - start;
    evidence.creator(Thread.currentThread());
    evidence.begin();
    testify(returned, evidence);
    var method = body.orElseThrow();
    evidence.demand(name(method.getName()), creatorOf(method.getName(), carrier), carrier);
    if (!baseline(method)) {
      demandThreads(method.getName());
    }
    return took;
  }

  /** Pooled or not is a column: it is proved as the carrier is. */
  private void demandThreads(String variant) throws NoSuchMethodException {
    if (pooled(variant, carrier)) {
      evidence.demandPool(name(variant), Math.max(Carrier.parallelism(), poolSize().orElse(0)) + 1);
    } else {
      evidence.demandThreadEach(name(variant));
    }
  }

  private static boolean baseline(Method method) {
    return method.isAnnotationPresent(Variant.class) && method.getAnnotation(Variant.class).baseline();
  }

  Object invokeBody() throws Exception {
    try {
      return body.orElseThrow().invoke(this);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  /** The first call loads classes: only where it is slow does a second one count. */
  private void demandShort(long first) throws Exception {
    long limit = TimeUnit.MILLISECONDS.toNanos(LONGEST_INVOCATION_MILLIS);
    if (first > limit) {
      long second = prove();
      if (second > limit) {
        throw new NotAvailable("one invocation took " + TimeUnit.NANOSECONDS.toMillis(second)
            + " ms; over " + LONGEST_INVOCATION_MILLIS + " ms an iteration holds too few");
      }
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private void refusing(Step step) throws Exception {
    try {
      step.run();
    } catch (Exception | Error e) {
      Evidence.refused(e);
      dispose();
      throw e;
    }
  }
}
