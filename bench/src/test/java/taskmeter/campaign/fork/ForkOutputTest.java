package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.fork.Sample.Phase;

/** JMH's scores and lines are recorded unchanged. */
class ForkOutputTest {

  private static final IterationParams WARMUP = iterations(IterationType.WARMUP);
  private static final IterationParams MEASUREMENT = iterations(IterationType.MEASUREMENT);

  private static IterationParams iterations(IterationType type) {
    return new IterationParams(type, 2, TimeValue.milliseconds(10), 1);
  }

  private static BenchmarkParams benchmark(TimeUnit unit) {
    return new BenchmarkParams("example", "example", false, 1, new int[] {1}, List.of(), 1, 0, WARMUP, MEASUREMENT,
        Mode.AverageTime, new WorkloadParams(), unit, 1, "", List.of(), "", "", "", "", TimeValue.NONE);
  }

  private static void iteration(ForkOutput output, TimeUnit unit, IterationParams phase, int number, double score) {
    var benchmark = benchmark(unit);
    var result = new IterationResult(benchmark, phase, new IterationResultMetaData(110, 100));
    result.addResult(new AverageTimeResult(ResultRole.PRIMARY, "example", 100, Math.round(100 * score), unit));
    output.iterationResult(benchmark, phase, number, result);
  }

  @Test
  void eachSampleHasItsPhaseAndCounts() {
    ForkOutput output = new ForkOutput();
    iteration(output, TimeUnit.NANOSECONDS, WARMUP, 1, 40);
    iteration(output, TimeUnit.NANOSECONDS, WARMUP, 2, 30.5);
    iteration(output, TimeUnit.NANOSECONDS, MEASUREMENT, 1, 20);
    iteration(output, TimeUnit.NANOSECONDS, MEASUREMENT, 2, 10.25);
    assertEquals(List.of(
        new CountedSample(new Sample(Phase.WARMUP, 1, 40), 100, 110),
        new CountedSample(new Sample(Phase.WARMUP, 2, 30.5), 100, 110),
        new CountedSample(new Sample(Phase.MEASURED, 1, 20), 100, 110),
        new CountedSample(new Sample(Phase.MEASURED, 2, 10.25), 100, 110)), output.samples());
    assertEquals(3050, output.samples().get(1).nanoseconds());
  }

  @Test
  void scoresInAnotherUnitAreRejected() {
    assertThrows(IllegalStateException.class,
        () -> iteration(new ForkOutput(), TimeUnit.MICROSECONDS, MEASUREMENT, 1, 20));
  }

  @Test
  void completeAndUnfinishedLinesAreKept() {
    ForkOutput output = new ForkOutput();
    output.print("one, ");
    output.println("two");
    output.print("three\r\nfour");
    assertEquals(List.of("one, two", "three", "four"), output.lines());
  }
}
