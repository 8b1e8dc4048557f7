package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WelchTest {

  private static final List<Double> A = List.of(1480.0, 1510.0, 1390.0, 1620.0, 1555.0);
  private static final List<Double> B = List.of(20.0, 22.0, 21.0, 25.0, 19.0, 40.0);

  /**
   * SciPy: {@code stats.ttest_ind(numpy.log(a), numpy.log(b), equal_var=False).confidence_interval(.95)}, then
   * {@code numpy.exp} of the ends.
   */
  @Test
  void ratioAgreesWithScipy() {
    Estimate ratio = Welch.ratio(A, B);
    assertEquals(63.771824973553386, ratio.value(), 1e-9);
    assertEquals(47.883183864584645, ratio.interval().orElseThrow().low(), 1e-6);
    assertEquals(84.93264925654717, ratio.interval().orElseThrow().high(), 1e-6);
  }

  /** SciPy: as above, of {@code [5, 5, 5]} and {@code [1, 2, 4]}. */
  @Test
  void oneSideMayBeTied() {
    Interval interval = Welch.ratio(List.of(5.0, 5.0, 5.0), List.of(1.0, 2.0, 4.0)).interval().orElseThrow();
    assertEquals(0.4468276544868434, interval.low(), 1e-9);
    assertEquals(13.987495933253674, interval.high(), 1e-9);
  }

  @Test
  void tiesOnBothSidesHaveAnIntervalOfNoWidth() {
    Interval interval = Welch.ratio(List.of(4.0, 4.0), List.of(1.0, 1.0)).interval().orElseThrow();
    assertEquals(4, interval.low(), 1e-12);
    assertEquals(4, interval.high(), 1e-12);
  }

  @Test
  void oneForkOnASideHasNoInterval() {
    assertEquals(Optional.empty(), Welch.ratio(List.of(1.0), List.of(2.0, 4.0)).interval());
    assertEquals(Optional.empty(), Welch.ratio(List.of(1.0, 2.0), List.of(2.0)).interval());
  }

  @Test
  void noForkOnASideIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Welch.ratio(List.of(), A));
    assertThrows(IllegalArgumentException.class, () -> Welch.ratio(A, List.of()));
  }

  @Test
  void typeOneErrorIsFivePercent() {
    Random random = new Random(2);
    int trials = 4000;
    int rejected = 0;
    for (int i = 0; i < trials; i++) {
      rejected += Welch.ratio(forks(random, 5, 0.1), forks(random, 6, 0.3)).interval().orElseThrow().contains(1)
          ? 0 : 1;
    }
    // Welch's degrees of freedom are approximate: nominally 5 %, within 1.5 points here
    assertEquals(0.05, (double) rejected / trials, 0.015);
  }

  private static List<Double> forks(Random random, int count, double spread) {
    return Stream.generate(() -> 40 * Math.exp(spread * random.nextGaussian())).limit(count).toList();
  }
}
