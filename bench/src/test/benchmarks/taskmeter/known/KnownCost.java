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
 * A body whose cost is known: it spins for a given time by the clock, another one in each iteration. On a busy box the
 * clock goes on while nothing spins, so it keeps what it really took.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class KnownCost {

  /** Every benchmark of a campaign has it. */
  @Param("NONE")
  public String carrier;

  /** Makes each invocation so many times longer. */
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

  /** What an invocation takes in iteration {@code number} of its phase, from 1, with {@code times} 1. */
  public static long nanos(boolean warmup, int number) {
    return TimeUnit.MICROSECONDS.toNanos((warmup ? 300 : 200) + 10 * number);
  }

  /** Tells what arrived here. */
  @Setup
  public void trial(BenchmarkParams told) throws IOException {
    operations = told.getOpsPerInvocation();
    ForkEvidence.add(JvmFacts.here());
    ForkEvidence.add(new TrialLine(told.getBenchmark(), "carrier=" + carrier + ";times=" + times,
        told.getWarmup().getCount(), told.getWarmup().getTime().convertTo(TimeUnit.MILLISECONDS),
        told.getMeasurement().getCount(), told.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS),
        operations));
  }

  /** JMH says which phase it is, and not which iteration. */
  @Setup(Level.Iteration)
  public void iteration(IterationParams iteration) {
    boolean warmup = iteration.getType() == IterationType.WARMUP;
    nanos = times * nanos(warmup, warmup ? ++warmupIterations : ++iterations);
    phases.add(warmup ? "warmup," + warmupIterations : "measured," + iterations);
    tookNow = 0;
    callsNow = 0;
  }

  /** Keeps what the iteration took. */
  @TearDown(Level.Iteration)
  public void keep() {
    took.add(tookNow);
    calls.add(callsNow);
  }

  /** Spins until its time is over. */
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

  /** Tells what was counted, and in a file of its own what an operation took in each iteration. */
  @TearDown
  public void prove() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      lines.add(phases.get(i) + "," + (double) took.get(i) / calls.get(i) / operations);
    }
    Files.write(Path.of(System.getenv("KNOWN_COST")), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    ForkEvidence.add(new ProofLine(ProofLine.Outcome.PROVED, "", carrier, carrier, OptionalInt.empty(),
        OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(invocations * operations), OptionalLong.empty(), 0));
  }
}
