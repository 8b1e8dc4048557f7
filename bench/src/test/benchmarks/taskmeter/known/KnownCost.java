package taskmeter.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.TrialLine;

/**
 * A benchmark with a known cost: it spins for a given time, which differs between iterations. On a busy machine the
 * clock advances while the thread does not run, so the benchmark records the time that it really took.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class KnownCost {

  /** Every benchmark of a campaign has this parameter. */
  @Param("NONE")
  public String carrier;

  /** Multiplies the time of each invocation. */
  @Param("1")
  public int times;

  private int warmupIterations;
  private int iterations;
  private long nanos;
  private long invocations;
  private int operations;
  private final List<String> phases = new ArrayList<>();
  private final List<Long> took = new ArrayList<>();
  private final List<Long> calls = new ArrayList<>();
  private long tookNow;
  private long callsNow;

  /** The time of an invocation in iteration {@code number} of its phase, from 1, if {@code times} is 1. */
  public static long nanos(boolean warmup, int number) {
    return TimeUnit.MICROSECONDS.toNanos((warmup ? 300 : 200) + 10 * number);
  }

  /** Records the settings that arrived here. */
  @Setup
  public void trial(BenchmarkParams settings) throws IOException {
    operations = settings.getOpsPerInvocation();
    ForkEvidence.add(JvmFacts.here());
    ForkEvidence.add(new TrialLine(settings.getBenchmark(), "carrier=" + carrier + ";times=" + times,
        settings.getWarmup().getCount(), settings.getWarmup().getTime().convertTo(TimeUnit.MILLISECONDS),
        settings.getMeasurement().getCount(), settings.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS),
        operations));
  }

  /** Counts the iterations, because JMH passes only the phase. */
  @Setup(Level.Iteration)
  public void iteration(IterationParams iteration) {
    boolean warmup = iteration.getType() == IterationType.WARMUP;
    nanos = times * nanos(warmup, warmup ? ++warmupIterations : ++iterations);
    phases.add(warmup ? "warmup," + warmupIterations : "measured," + iterations);
    tookNow = 0;
    callsNow = 0;
  }

  /** Stores the time that the iteration took. */
  @TearDown(Level.Iteration)
  public void keep() {
    took.add(tookNow);
    calls.add(callsNow);
  }

  /** Spins until the time is over. */
  @Benchmark
  public void spin() {
    long start = System.nanoTime();
    invocations++;
    callsNow++;
    long passed = 0;
    while (passed < nanos) {
      Thread.onSpinWait();
      passed = System.nanoTime() - start;
    }
    tookNow += passed;
  }

  /** Records the counts, and, in a separate file, the time of an operation in each iteration. */
  @TearDown
  public void verify() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      lines.add(phases.get(i) + "," + (double) took.get(i) / calls.get(i) / operations);
    }
    Files.write(Path.of(System.getenv("KNOWN_COST")), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    ForkEvidence.add(new ProofLine(ProofLine.Outcome.PROVED, "", carrier, carrier, OptionalInt.empty(),
        OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(invocations * operations), OptionalLong.empty(), 0));
  }
}
