package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeometricMeanTest {

  /** SciPy: {@code l = numpy.log(a); numpy.exp(stats.t.interval(.95, len(l) - 1, l.mean(), stats.sem(l)))}. */
  @Test
  void agreesWithScipy() {
    Estimate three = GeometricMean.of(List.of(1.0, 2.0, 4.0));
    assertEquals(2, three.value(), 1e-12);
    assertEquals(0.35746212358947477, three.interval().orElseThrow().low(), 1e-9);
    assertEquals(11.18999674660294, three.interval().orElseThrow().high(), 1e-8);

    Estimate five = GeometricMean.of(List.of(1480.0, 1510.0, 1390.0, 1620.0, 1555.0));
    assertEquals(1509.0366032586917, five.value(), 1e-9);
    assertEquals(1405.66567385768, five.interval().orElseThrow().low(), 1e-6);
    assertEquals(1620.009304008294, five.interval().orElseThrow().high(), 1e-6);
    assertEquals((1620.009304008294 - 1405.66567385768) / 2 / 1509.0366032586917,
        five.relativeHalfWidth().orElseThrow(), 1e-9);
  }

  @Test
  void noForkIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> GeometricMean.of(List.of()));
  }

  @Test
  void oneForkHasNoInterval() {
    assertEquals(new Estimate(3.5, Optional.empty()), GeometricMean.of(List.of(3.5)));
  }

  @Test
  void twoExtremeForksHaveNoInterval() {
    assertEquals(Optional.empty(), GeometricMean.of(List.of(1325.0, 5e6)).interval());
    assertEquals(Optional.empty(), GeometricMean.of(List.of(1e-300, 1e300)).interval());
  }

  @Test
  void tiesHaveAnIntervalOfNoWidth() {
    Estimate ties = GeometricMean.of(List.of(0.1, 0.1, 0.1));
    assertEquals(new Estimate(0.1, Optional.of(new Interval(0.1, 0.1))), ties);
  }

  @Test
  void theCoverageIsNinetyFivePercent() {
    Random random = new Random(1);
    int trials = 4000;
    int covered = 0;
    for (int i = 0; i < trials; i++) {
      List<Double> forks =
          Stream.generate(() -> 500 * Math.exp(0.3 * random.nextGaussian())).limit(5).toList();
      covered += GeometricMean.of(forks).interval().orElseThrow().contains(500) ? 1 : 0;
    }
    // Three standard errors of a share of 95 % in 4,000 trials
    assertEquals(0.95, (double) covered / trials, 0.0104);
  }

  @Test
  void anIntervalIsOrderedAndFinite() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class,
        () -> new Estimate(Double.POSITIVE_INFINITY, Optional.empty()));
  }
}
