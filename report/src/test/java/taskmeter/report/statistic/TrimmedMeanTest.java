package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrimmedMeanTest {

  private static final List<Double> X = List.of(
      4.1, 4.9, 5.2, 5.0, 4.7, 5.5, 4.4, 5.1, 9.0, 4.8, 5.3, 1.0, 4.6, 5.05, 4.95, 4.85);
  private static final List<Double> Y = List.of(3.9, 4.2, 4.4, 4.0, 4.6, 4.1, 4.3, 4.05);

  /** SciPy: {@code stats.trim_mean(x, 1 / 8)}. */
  @Test
  void anEighthIsLeftOutOnEachSide() {
    TrimmedMean mean = TrimmedMean.of(X);
    assertEquals(4.904166666666667, mean.mean(), 1e-12);
    assertEquals(16, mean.n());
    assertEquals(12, mean.kept());
  }

  /** SciPy: {@code stats.ttest_ind(x, y, equal_var=False, trim=1 / 8)}, its statistic and df. */
  @Test
  void twoTrimmedMeansGiveYuensTest() {
    LogRatio ratio = Welch.logRatio(Location.TRIMMED_MEAN.of(X), Location.TRIMMED_MEAN.of(Y)).orElseThrow();
    assertEquals(5.3911385777463074, ratio.t(), 1e-12);
    assertEquals(15.805918070734782, ratio.degrees(), 1e-12);
    assertEquals(6.256875818018563e-05, ratio.p(), 1e-12);
  }

  @Test
  void fewerThanEightValuesAreNotTrimmed() {
    List<Double> seven = X.subList(0, 7);
    assertEquals(Moments.of(seven).mean(), TrimmedMean.of(seven).mean());
    assertEquals(Moments.of(seven).squaredError(), TrimmedMean.of(seven).squaredError(), 1e-15);
    assertEquals(0, TrimmedMean.of(List.of(3.0)).squaredError());
  }

  /** Tries values of all sizes for the ones that are missing. */
  @Test
  void theReachIsTheFurthestThatMoreValuesMoveTheMean() {
    double mean = TrimmedMean.of(X).mean();
    for (int further : new int[] {1, 2}) {
      double furthest = DoubleStream.iterate(-10, value -> value <= 20, value -> value + 0.05)
          .map(value -> Math.abs(TrimmedMean.of(Stream.concat(X.stream(),
              IntStream.range(0, further).mapToObj(i -> value)).toList()).mean() - mean))
          .max().orElseThrow();
      assertEquals(furthest, TrimmedMean.reach(X, further), 1e-12, "further values: " + further);
    }
    assertEquals(Double.POSITIVE_INFINITY, TrimmedMean.reach(X, 3), "three of nineteen cannot all be left out");
  }

  @Test
  void noValueIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> TrimmedMean.of(List.of()));
  }
}
