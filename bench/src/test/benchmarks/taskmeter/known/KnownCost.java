package taskmeter.known;

import java.io.IOException;
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

/** A body whose cost is known: it spins for a given time by the clock, another one in each iteration. */
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
  }

  /** Spins until its time is over. */
  @Benchmark
  public void spin() {
    long start = System.nanoTime();
    invocations++;
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
  }

  /** Tells what was counted. */
  @TearDown
  public void prove() throws IOException {
    ForkEvidence.add(new ProofLine(ProofLine.Outcome.PROVED, "", carrier, carrier, OptionalInt.empty(),
        OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(invocations * operations), OptionalLong.empty(), 0));
  }
}
