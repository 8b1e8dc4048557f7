package taskmeter.report.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import taskmeter.report.machine.Drift.Point;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Ruler.RulerReading;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.SmallRun;

class DriftTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** A run with a reading of the arithmetic ruler at each of these seconds. */
  private static Run run(long[] seconds, double... values) {
    List<RulerReading> readings = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      readings.add(new RulerReading(i, START.plusSeconds(seconds[i]), Ruler.ARITHMETIC, values[i]));
    }
    Run run = new SmallRun().forks(SmallRun.cell("slow", ""), 1).run();
    return new Run(run.name(), run.forks(), run.environment(), run.labels(), readings, Optional.empty());
  }

  private static Optional<Drift> drift(Run run, Ruler ruler) {
    return Drift.of(run.ruler(), CampaignTime.of(run), ruler);
  }

  @Test
  void readingsAreDividedByTheirMedian() {
    Drift drift = drift(run(new long[] {0, 30, 90}, 100, 90, 120), Ruler.ARITHMETIC).orElseThrow();
    assertEquals(100, drift.median());
    assertEquals(List.of(new Point(0, 1), new Point(0.5, 0.9), new Point(1.5, 1.2)), drift.readings());
    assertEquals(Optional.empty(), drift(run(new long[] {0}, 1), Ruler.PARK));
  }

  @Test
  void anInterruptionIsShortenedToOneMinute() {
    CampaignTime time = CampaignTime.of(run(new long[] {0, 60, 36_000, 36_030}, 1, 1, 1, 1));
    assertEquals(1, time.minutes(START.plusSeconds(60)));
    assertEquals(2, time.minutes(START.plusSeconds(36_000)));
    assertEquals(2.5, time.minutes(START.plusSeconds(36_030)));
    assertEquals(List.of(1.5), time.interruptions());
  }

  @Test
  void theSlopeIsTheMedianOfAllSlopes() {
    // A reading each minute, so the campaign was not interrupted; one of them is an outlier
    long[] seconds = new long[61];
    double[] values = new double[61];
    for (int i = 0; i <= 60; i++) {
      seconds[i] = i * 60;
      values[i] = Math.exp(i / 60.0 * Math.log(1.05)) * (i == 30 ? 5 : 1);
    }
    Drift rising = drift(run(seconds, values), Ruler.ARITHMETIC).orElseThrow();
    assertEquals(1.05, rising.factorPerHour().orElseThrow(), 1e-9);
    // SciPy: numpy.exp(stats.theilslopes(numpy.log([1, 1.02, 0.5, 1.03]), numpy.array([0, 20, 40, 60]) / 60)[0])
    Drift four = new Drift(Ruler.PARK, 1,
        List.of(new Point(0, 1), new Point(20, 1.02), new Point(40, 0.5), new Point(60, 1.03)));
    assertEquals(1.0223424688076101, four.factorPerHour().orElseThrow(), 1e-12);
  }

  @Test
  void aShortCampaignHasNoSlope() {
    assertEquals(OptionalDouble.empty(),
        new Drift(Ruler.PARK, 1, List.of(new Point(0, 1), new Point(29, 2))).factorPerHour());
  }

  @Test
  void quantilesAreInterpolated() {
    // SciPy: numpy.quantile([1, 3, 2, 10, 7], [0.05, 0.5, 0.9])
    Drift drift = new Drift(Ruler.PARK, 1,
        List.of(new Point(0, 1), new Point(1, 3), new Point(2, 2), new Point(3, 10), new Point(4, 7)));
    assertEquals(1.2, drift.quantile(0.05), 1e-12);
    assertEquals(3, drift.quantile(0.5), 1e-12);
    assertEquals(8.8, drift.quantile(0.9), 1e-12);
    assertEquals(4, new Drift(Ruler.PARK, 1, List.of(new Point(0, 4))).quantile(0.3));
  }
}
