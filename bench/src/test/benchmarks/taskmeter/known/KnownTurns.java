package taskmeter.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * A benchmark that records when its iterations ran. With the property {@code known.ends} it dies ({@code halt}) or
 * hangs ({@code hang}) in its second measured iteration.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class KnownTurns {

  /** Every benchmark of a campaign has this parameter. */
  @Param("NONE")
  public String carrier;

  private final List<String> iterations = new ArrayList<>();
  private long invocations;
  private int measured;
  private long begin;

  /** Records the settings that arrived here. */
  @Setup
  public void trial(BenchmarkParams settings) throws IOException {
    ForkEvidence.add(JvmFacts.here());
    ForkEvidence.add(new TrialLine(settings.getBenchmark(), "carrier=" + carrier, settings.getWarmup().getCount(),
        settings.getWarmup().getTime().convertTo(TimeUnit.MILLISECONDS), settings.getMeasurement().getCount(),
        settings.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS), settings.getOpsPerInvocation()));
  }

  /** Begins an iteration. The clock is the same in all processes of a machine. */
  @Setup(Level.Iteration)
  public void begins(IterationParams iteration) {
    begin = System.nanoTime();
    measured += iteration.getType() == IterationType.MEASUREMENT ? 1 : 0;
  }

  /** Ends an iteration. */
  @TearDown(Level.Iteration)
  public void ends() {
    iterations.add(ProcessHandle.current().pid() + "," + begin + "," + System.nanoTime());
  }

  /** Takes some time, or never ends. */
  @Benchmark
  public void call() {
    invocations++;
    if (measured == 2) {
      switch (System.getProperty("known.ends", "")) {
        case "halt" -> Runtime.getRuntime().halt(3);
        case "hang" -> neverReturns();
        default -> { }
      }
    }
    LockSupport.parkNanos(100_000);
  }

  private static void neverReturns() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  /** Writes the times of the iterations to a file of its own. */
  @TearDown
  public void verify() throws IOException {
    Files.write(Path.of(System.getenv("KNOWN_TURNS"), ProcessHandle.current().pid() + ".csv"), iterations);
    ForkEvidence.add(new ProofLine(ProofLine.Outcome.PROVED, "", carrier, carrier, OptionalInt.empty(),
        OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(invocations), OptionalLong.empty(), 0));
  }
}
