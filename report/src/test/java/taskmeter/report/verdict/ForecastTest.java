package taskmeter.report.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.statistic.Holm;
import taskmeter.report.statistic.LogRatio;

class ForecastTest {

  private static TestResult of(double estimate, double squaredError) {
    LogRatio ratio = new LogRatio(LogRatio.Basis.BLOCKS, 8, estimate, squaredError, 7);
    return new TestResult(ratio, ratio, new Holm.Step(1, 10, 0.5), 0.5, EquivalenceBand.over(NoiseFloors.Floor.NONE));
  }

  /**
   * SciPy, with 16 more forks: {@code T = stats.t(7); k = 24; e = (.0009*8/k)**.5; s = (.0009*16/k)**.5;
   * df = 7*(k-1)/7; l = max(log(1.05), stats.t.ppf(1-.0025, df)*e); m = log(1.05) - stats.t.ppf(.95, df)*e;
   * T.sf((l-.06)/s) + T.cdf((-l-.06)/s) + T.cdf((m-.06)/s) - T.cdf((-m-.06)/s)}; with 8 more it is .353.
   */
  @Test
  void theFewestForksThatProbablyDecideAreNamed() {
    Forecast forecast = Forecast.of(of(0.06, 0.0009), 0, 0).orElseThrow();
    assertEquals(16, forecast.moreForks());
    assertEquals(0.6602553963558009, forecast.probability(), 1e-9);
  }

  /** As above for an estimate of 0.049 and a squared error of 0.04, with 32 more forks. */
  @Test
  void otherwiseTheProbabilityIsThatOfTheMostForks() {
    Forecast forecast = Forecast.of(of(0.049, 0.04), 0, 0).orElseThrow();
    assertEquals(32, forecast.moreForks());
    assertEquals(0.19282444937275328, forecast.probability(), 1e-9);
  }

  @Test
  void aReachMakesADecisionLessProbable() {
    assertEquals(32, Forecast.of(of(0.06, 0.0009), 0.02, 0.02).orElseThrow().moreForks());
    assertEquals(Optional.empty(),
        Forecast.of(of(0.06, 0.0009), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
  }
}
