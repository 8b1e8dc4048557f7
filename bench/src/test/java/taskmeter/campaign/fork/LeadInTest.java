package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.campaign.fork.SoundFork.CELL;
import static taskmeter.campaign.fork.SoundFork.HOME;
import static taskmeter.campaign.fork.SoundFork.JVM;
import static taskmeter.campaign.fork.SoundFork.PROBED;
import static taskmeter.campaign.fork.SoundFork.SETTINGS;
import static taskmeter.campaign.fork.SoundFork.TRIAL;
import static taskmeter.campaign.fork.SoundFork.proof;
import static taskmeter.campaign.fork.SoundFork.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.Lines;
import taskmeter.protocol.SampleLine;
import taskmeter.protocol.TrialLine;

/** Iterations that lead in are run, recorded and counted as all others, but are not measured. */
class LeadInTest {

  private static void jmhIteration(ForkOutput output, IterationType type, int number) {
    var params = new IterationParams(type, 9, TimeValue.milliseconds(10), 1);
    var benchmark = new BenchmarkParams("example", "example", false, 1, new int[] {1}, List.of(), 1, 0, params, params,
        Mode.AverageTime, new WorkloadParams(), TimeUnit.NANOSECONDS, 1, "", List.of(), "", "", "", "",
        TimeValue.NONE);
    var result = new IterationResult(benchmark, params, new IterationResultMetaData(110, 100));
    result.addResult(new AverageTimeResult(ResultRole.PRIMARY, "example", 100, 100L * number, TimeUnit.NANOSECONDS));
    output.iteration(benchmark, params, number);
    output.iterationResult(benchmark, params, number, result);
  }

  private static List<String> names(ForkOutput output) {
    return output.samples().stream().map(CountedSample::sample)
        .map(sample -> sample.phase() + " " + sample.iteration() + ": " + sample.value()).toList();
  }

  @Test
  void jmhCountsAllIterationsAfterTheWarmup() {
    ForkOutput output = new ForkOutput(List.of(), 2);
    IntStream.rangeClosed(1, 3).forEach(number -> jmhIteration(output, IterationType.WARMUP, number));
    IntStream.rangeClosed(1, 6).forEach(number -> jmhIteration(output, IterationType.MEASUREMENT, number));
    assertEquals(List.of("warmup 1: 1.0", "warmup 2: 2.0", "warmup 3: 3.0", "lead-in 1: 1.0", "lead-in 2: 2.0",
        "measured 1: 3.0", "lead-in 3: 4.0", "lead-in 4: 5.0", "measured 2: 6.0"), names(output));
    assertEquals(2, output.measured().size(), "a flame graph leaves out what leads in");
  }

  @Test
  void aCPythonCountsThemToo() {
    ForkOutput output = new ForkOutput(List.of(), 1);
    output.pythonLine(Lines.write(new SampleLine(SampleLine.Phase.WARMUP, 1, 1.5, 100)));
    output.pythonLine(Lines.write(new SampleLine(SampleLine.Phase.WARMUP, 2, 2.5, 100)));
    IntStream.rangeClosed(1, 4).forEach(number ->
        output.pythonLine(Lines.write(new SampleLine(SampleLine.Phase.MEASURED, number, number, 100))));
    assertEquals(List.of("warmup 1: 1.5", "warmup 2: 2.5", "lead-in 1: 1.0", "measured 1: 2.0", "lead-in 2: 3.0",
        "measured 2: 4.0"), names(output));
    assertEquals(2, output.measured().size());
  }

  @Test
  void withoutALeadInAllIterationsAreMeasured() {
    ForkOutput output = new ForkOutput(List.of(), 0);
    IntStream.rangeClosed(1, 2).forEach(number -> jmhIteration(output, IterationType.MEASUREMENT, number));
    assertEquals(List.of("measured 1: 1.0", "measured 2: 2.0"), names(output));
  }

  /** The two iterations of warmup, and three measured ones, each after one that leads in. */
  private static List<CountedSample> samples() {
    return new ArrayList<>(List.of(sample(Phase.WARMUP, 1, 100), sample(Phase.WARMUP, 2, 100),
        sample(Phase.LEAD_IN, 1, 80), sample(Phase.MEASURED, 1, 80), sample(Phase.LEAD_IN, 2, 80),
        sample(Phase.MEASURED, 2, 80), sample(Phase.LEAD_IN, 3, 80), sample(Phase.MEASURED, 3, 80)));
  }

  private static Optional<String> difference(int iterations, long operations, List<CountedSample> samples) {
    var cell = CELL.with(CELL.warmup(), CELL.measurement().after(1));
    var trial = new TrialLine(TRIAL.benchmark(), TRIAL.parameters(), 2, 100, iterations, 80, 10);
    return new ForkCheck(cell, new JvmCheck(cell, new MeasuredJvm("25", HOME, 25, SETTINGS, ExtraWork.NONE), PROBED))
        .difference(new ForkEvidence(Optional.of(JVM), Optional.of(trial),
            Optional.of(proof(OptionalLong.of(operations), OptionalLong.empty(), 0))), samples);
  }

  private static Optional<String> difference(List<CountedSample> samples) {
    return difference(6, 8 * 1010, samples);
  }

  @Test
  void aForkWithItsLeadInIsValid() {
    assertEquals(Optional.empty(), difference(samples()));
  }

  @Test
  void theTrialRunsThemAll() {
    assertEquals(Optional.of("measurement: found 3x80ms; expected 6x80ms"), difference(3, 8 * 1010, samples()));
  }

  @Test
  void theScenarioCountsThemAll() {
    assertEquals(Optional.of("operations: found 5050 that the scenario counted; expected 8080 that the trial counted"),
        difference(6, 5 * 1010, samples()));
  }

  @Test
  void aMissingLeadInIsReported() {
    List<CountedSample> samples = samples();
    samples.removeIf(each -> each.sample().phase() == Phase.LEAD_IN);
    assertEquals(Optional.of("found 5 iterations; expected 8"), difference(samples));
    samples.addAll(List.of(sample(Phase.MEASURED, 4, 80), sample(Phase.MEASURED, 5, 80),
        sample(Phase.MEASURED, 6, 80)));
    assertEquals(Optional.of("iteration 3 of 8: found measured 1; expected lead-in 1"), difference(samples));
  }

  @Test
  void aLeadInThatNobodyPlannedIsReported() {
    List<CountedSample> samples = Stream.concat(SoundFork.samples().subList(0, 4).stream(),
        Stream.of(sample(Phase.LEAD_IN, 1, 80))).toList();
    assertEquals(Optional.of("iteration 5 of 5: found lead-in 1; expected measured 3"), SoundFork.with(samples));
  }

  @Test
  void aShortLeadInIsAccepted() {
    List<CountedSample> samples = samples();
    samples.replaceAll(each -> each.sample().phase() == Phase.LEAD_IN
        ? sample(Phase.LEAD_IN, each.sample().iteration(), 1) : each);
    assertEquals(Optional.empty(), difference(samples), "its score is not used");
  }
}
