package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.ForkEvidence;

/** A fork must have the metrics that its cell promises. */
class ForkCheckMetricsTest {

  /** The result for a cell with one metric, whose second measured iteration, or warmup iteration, has these values. */
  private static Optional<String> found(Phase phase, double... values) {
    var cell = SoundFork.CELL.withMetrics(List.of(Metric.HEAP));
    List<CountedSample> samples = SoundFork.samples().stream().map(each -> new CountedSample(each.sample(),
        each.measuredOperations(), each.allOperations(), DoubleStream.of(
            each.sample().phase() == phase && each.sample().iteration() == 2 ? values : new double[] {1})
            .mapToObj(value -> new Sample(each.sample().phase(), each.sample().iteration(), Metric.HEAP, value))
            .toList())).toList();
    var jvm = new MeasuredJvm("25", SoundFork.HOME, 25, SoundFork.SETTINGS, ExtraWork.NONE);
    return new ForkCheck(cell, new JvmCheck(cell, jvm, SoundFork.PROBED)).difference(new ForkEvidence(
        Optional.of(SoundFork.JVM), Optional.of(SoundFork.TRIAL), Optional.of(SoundFork.PROOF)), samples);
  }

  @Test
  void eachMeasuredIterationHasEachMetricOnce() {
    assertEquals(Optional.empty(), found(Phase.MEASURED, 0.5));
    assertEquals(Optional.of("measured 2, heap: found 0 values; expected one"), found(Phase.MEASURED));
    assertEquals(Optional.of("measured 2, heap: found 2 values; expected one"), found(Phase.MEASURED, 1, 1));
    assertEquals(Optional.empty(), found(Phase.WARMUP));
  }

  @Test
  void aCellMayHaveAHeapOfItsOwn() {
    assertEquals(List.of(true, true, false), Stream.of("-Xmx4g", "-XX:MaxRAMPercentage=50", "-XX:+UseG1GC")
        .map(argument -> JvmSettings.setHeap(List.of("-Da=b", argument))).toList());
  }

  @Test
  void onlyATimeCannotBeZero() {
    assertEquals(Optional.empty(), found(Phase.MEASURED, 0));
    assertEquals(List.of(false, true), List.of(Metric.TIME.plausible(0), Metric.WAKE.plausible(0)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void implausibleValuesAreReported(double value) {
    assertEquals(Optional.of("measured 2, heap: found " + value + " B/op; expected a finite number, 0 or above"),
        found(Phase.MEASURED, value));
  }
}
