package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import taskmeter.campaign.cell.Metric;
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
    ForkOutput output = new ForkOutput(List.of());
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
        () -> iteration(new ForkOutput(List.of()), TimeUnit.MICROSECONDS, MEASUREMENT, 1, 20));
  }

  private static List<CountedSample> withSecondary(ScalarResult... secondary) {
    ForkOutput output = new ForkOutput(List.of(Metric.START, Metric.ALLOCATED));
    var result = new IterationResult(benchmark(TimeUnit.NANOSECONDS), WARMUP, new IterationResultMetaData(110, 100));
    result.addResult(new AverageTimeResult(ResultRole.PRIMARY, "example", 100, 4000, TimeUnit.NANOSECONDS));
    List.of(secondary).forEach(result::addResult);
    output.iterationResult(benchmark(TimeUnit.NANOSECONDS), WARMUP, 1, result);
    return output.samples();
  }

  private static ScalarResult secondary(String label, double value, String unit) {
    return new ScalarResult(label, value, unit, AggregationPolicy.SUM);
  }

  @Test
  void metricsOfTheCellAreSecondaryResults() {
    CountedSample iteration = withSecondary(secondary("start", 12.5, "#"), secondary("wake", 7, "#"),
        secondary("allocated", 0, "B/op"), secondary("gc.alloc.rate", 9, "MB/sec")).getFirst();
    assertEquals(List.of(new Sample(Phase.WARMUP, 1, 40), new Sample(Phase.WARMUP, 1, Metric.START, 12.5),
        new Sample(Phase.WARMUP, 1, Metric.ALLOCATED, 0)), iteration.all().toList());
  }

  @Test
  void secondaryResultsInAnotherUnitAreRejected() {
    assertThrows(IllegalStateException.class, () -> withSecondary(secondary("allocated", 1, "KB/op")));
  }

  @Test
  void completeAndUnfinishedLinesAreKept() {
    ForkOutput output = new ForkOutput(List.of());
    output.print("one, ");
    output.println("two");
    output.print("three\r\nfour");
    assertEquals(List.of("one, two", "three", "four"), output.lines());
  }
}
