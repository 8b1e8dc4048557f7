package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.ForkEvidence;

/** Only a diagnostic fork has a profiler, and only the profilers of its kind. */
class ForkCheckDiagnosisTest {

  /** The result for a fork whose iterations of one phase have this count. */
  private static Optional<String> found(Optional<Diagnosis> diagnosis, Phase phase, Metric metric, double... values) {
    List<CountedSample> samples = SoundFork.samples().stream().map(each -> new CountedSample(each.sample(),
        each.measuredOperations(), each.allOperations(), each.sample().phase() != phase ? List.of()
            : DoubleStream.of(values)
                .mapToObj(value -> new Sample(phase, each.sample().iteration(), metric, value)).toList())).toList();
    return new ForkCheck(SoundFork.CELL, new JvmCheck(SoundFork.CELL, new MeasuredJvm("25", SoundFork.HOME, 25,
        SoundFork.SETTINGS, ExtraWork.NONE), SoundFork.PROBED), diagnosis)
        .difference(new ForkEvidence(Optional.of(SoundFork.JVM), Optional.of(SoundFork.TRIAL),
            Optional.of(SoundFork.PROOF)), samples);
  }

  private static Optional<String> noProfiler(String iteration) {
    return Optional.of(iteration + ": found a value; expected none, because this fork has no profiler for it");
  }

  @Test
  void aTimedForkHasNoProfiler() {
    for (Diagnosis kind : Diagnosis.values()) {
      kind.metrics().forEach(metric -> {
        assertEquals(noProfiler("measured 1, " + metric), found(Optional.empty(), Phase.MEASURED, metric, 0));
        assertEquals(noProfiler("warmup 1, " + metric), found(Optional.empty(), Phase.WARMUP, metric, 0));
      });
    }
  }

  @Test
  void aDiagnosticForkHasTheProfilersOfItsKind() {
    assertEquals(Optional.empty(), found(Optional.of(Diagnosis.COUNTS), Phase.MEASURED, Metric.ALLOCATED, 24));
    assertEquals(noProfiler("measured 1, allocated"),
        found(Optional.of(Diagnosis.EVENTS), Phase.MEASURED, Metric.ALLOCATED, 24));
  }

  @Test
  void anUnknownCountIsAbsent() {
    assertEquals(Optional.empty(), found(Optional.of(Diagnosis.COUNTS), Phase.MEASURED, Metric.ALLOCATED));
  }

  @Test
  void warmupIterationsAreNotCounted() {
    assertEquals(noProfiler("warmup 1, parked"), found(Optional.of(Diagnosis.EVENTS), Phase.WARMUP, Metric.PARKED, 1));
  }

  @Test
  void implausibleCountsAreReported() {
    assertEquals(Optional.of("measured 1, allocated: found -1.0 B/op; expected a finite number, 0 or above"),
        found(Optional.of(Diagnosis.COUNTS), Phase.MEASURED, Metric.ALLOCATED, -1));
    assertEquals(Optional.of("measured 1, allocated: found 2 values; expected one"),
        found(Optional.of(Diagnosis.COUNTS), Phase.MEASURED, Metric.ALLOCATED, 24, 24));
  }
}
