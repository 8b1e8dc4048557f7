package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoverTest {

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(value, Optional.of(new Interval(low, high)));
  }

  /** By hand: 100 − 20 − √(30² + 40²) = 30 and 100 − 20 + √(60² + 11²) = 141. */
  @Test
  void eachEndCombinesTheNearerHalvesOfBothIntervals() {
    assertEquals(estimate(80, 30, 141), Mover.difference(estimate(100, 70, 160), estimate(20, 9, 60)));
  }

  @Test
  void symmetricIntervalsGiveTheUsualRootOfTwo() {
    Interval interval = Mover.difference(estimate(10, 9, 11), estimate(10, 9, 11)).interval().orElseThrow();
    assertEquals(-Math.sqrt(2), interval.low(), 1e-12);
    assertEquals(Math.sqrt(2), interval.high(), 1e-12);
  }

  @Test
  void tiesOnBothSidesHaveAnIntervalOfNoWidth() {
    assertEquals(estimate(2, 2, 2), Mover.difference(estimate(3, 3, 3), estimate(1, 1, 1)));
  }

  @Test
  void withoutOneIntervalTheDifferenceHasNone() {
    Estimate alone = new Estimate(3, Optional.empty());
    assertEquals(new Estimate(2, Optional.empty()), Mover.difference(alone, estimate(1, 0.5, 2)));
    assertEquals(new Estimate(-2, Optional.empty()), Mover.difference(estimate(1, 0.5, 2), alone));
  }

  /**
   * SciPy: {@code stats.t.interval} of the logarithms of both, then the formula. Every fork is at least 147 times the
   * baseline's, and the interval excludes 0: the symmetric interval of the arithmetic means would reach far below it.
   */
  @Test
  void skewedForksFarAboveTheBaselineAreAboveIt() {
    Estimate cost = GeometricMean.of(List.of(294.0, 320.0, 350.0, 410.0, 9000.0));
    Estimate baseline = GeometricMean.of(List.of(2.0, 2.0, 2.0, 2.0, 2.0));
    Estimate net = Mover.difference(cost, baseline);
    assertTrue(net.interval().orElseThrow().low() > 0, net::toString);
    assertTrue(net.value() < cost.value(), net::toString);
    assertEquals(654.0219093111367, net.value(), 1e-6);
    assertEquals(103.85229939550716, net.interval().orElseThrow().low(), 1e-6);
    assertEquals(4063.7099369019074, net.interval().orElseThrow().high(), 1e-3);
  }

  /** Five log-normal forks per side; geometric means estimate the true value, the difference of the medians. */
  @ParameterizedTest
  @CsvSource({"0.05, 100, 20", "0.05, 22, 20", "0.4, 100, 20", "0.4, 22, 20", "0.4, 20, 20"})
  void theCoverageIsAboutNinetyFivePercent(double variation, double cost, double baseline) {
    Random random = new Random(4);
    double spread = Math.sqrt(Math.log1p(variation * variation));
    int trials = 4000;
    int covered = 0;
    for (int i = 0; i < trials; i++) {
      Estimate net = Mover.difference(forks(random, cost, spread), forks(random, baseline, spread));
      covered += net.interval().orElseThrow().contains(cost - baseline) ? 1 : 0;
    }
    double share = (double) covered / trials;
    // Nominally 95 %: with five forks the recovered interval tends to be too wide
    assertTrue(0.92 <= share && share <= 0.995, () -> "covered in " + share);
  }

  private static Estimate forks(Random random, double median, double spread) {
    return GeometricMean.of(
        Stream.generate(() -> median * Math.exp(spread * random.nextGaussian())).limit(5).toList());
  }

  /** Python: {@code 4 * exp(hypot(log(2), log(2)))} and {@code 4 / exp(…)}. */
  @Test
  void aRatioIsTheDifferenceOfTheLogarithms() {
    Estimate ratio = Mover.ratio(estimate(8, 4, 16), estimate(2, 1, 4)).orElseThrow();
    assertEquals(4, ratio.value(), 1e-12);
    assertEquals(1.5009, ratio.interval().orElseThrow().low(), 1e-4);
    assertEquals(10.6605, ratio.interval().orElseThrow().high(), 1e-4);
  }

  @Test
  void aRatioToACostThatMayBeZeroHasNoInterval() {
    assertEquals(Optional.empty(),
        Mover.ratio(estimate(8, 4, 16), estimate(2, -1, 4)).orElseThrow().interval());
    assertEquals(Optional.empty(), Mover.ratio(estimate(8, 4, 16), estimate(-2, -3, 4)));
  }
}
