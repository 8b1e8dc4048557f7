package taskmeter.known;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.TrialLine;

/** A benchmark whose every operation allocates one array of a known size. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class KnownAllocation {

  /** Every benchmark of a campaign has this parameter. */
  @Param("NONE")
  public String carrier;

  /** The length of the array. */
  @Param("8")
  public int length;

  /** Volatile, so that the compiler removes no allocation. */
  public volatile Object sink;

  private int operations;

  /** Records the settings that arrived here. */
  @Setup
  public void trial(BenchmarkParams settings) throws IOException {
    operations = settings.getOpsPerInvocation();
    ForkEvidence.add(JvmFacts.here());
    ForkEvidence.add(new TrialLine(settings.getBenchmark(), "carrier=" + carrier + ";length=" + length,
        settings.getWarmup().getCount(), settings.getWarmup().getTime().convertTo(TimeUnit.MILLISECONDS),
        settings.getMeasurement().getCount(), settings.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS),
        operations));
  }

  /** Allocates one array for each operation. */
  @Benchmark
  public void allocate() {
    for (int i = 0; i < operations; i++) {
      sink = new byte[length];
    }
  }

  /** Records that the trial ended, and allocates, which is not part of any operation. */
  @TearDown
  public void verify() throws IOException {
    for (int i = 0; i < 100; i++) {
      sink = new byte[1 << 20];
    }
    ForkEvidence.add(new ProofLine(ProofLine.Outcome.PROVED, "", carrier, carrier, OptionalInt.empty(),
        OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), 0));
  }
}
