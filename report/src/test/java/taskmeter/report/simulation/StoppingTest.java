package taskmeter.report.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoppingTest {

  private static final int CELLS = 4000;

  /** Three standard errors above 5 % of the cells. */
  private static final double MOST_WRONG = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / CELLS);

  static Stream<Arguments> campaigns() {
    return Stream.of(2, 6).flatMap(runtimes -> Stream.of(
        Arguments.of(ForkNoise.normal(0.03), ForkNoise.normal(0.03), runtimes),
        Arguments.of(ForkNoise.normal(0.07), ForkNoise.normal(0.07), runtimes),
        Arguments.of(ForkNoise.normal(0.15), ForkNoise.normal(0.03), runtimes),
        Arguments.of(ForkNoise.tailed(0.1), ForkNoise.tailed(0.1), runtimes),
        Arguments.of(ForkNoise.bimodal(0.25, 1.2, 0.03), ForkNoise.bimodal(0.25, 1.2, 0.03), runtimes)));
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void twoStagesKeepTheCoverage(ForkNoise candidate, ForkNoise baseline, int runtimes) {
    double wrong = Stopping.TWO_STAGES.over(candidate, baseline, runtimes, CELLS).wrong();
    assertTrue(wrong < MOST_WRONG, () -> "wrong " + wrong);
  }

  @Test
  void uncorrectedIntervalsAreDetected() {
    double wrong = Stopping.NAIVE.over(ForkNoise.normal(0.07), ForkNoise.normal(0.07), 2, CELLS).wrong();
    assertTrue(wrong > MOST_WRONG, () -> "wrong " + wrong);
  }

  @Test
  void twoStagesReachTheirPrecision() {
    ForkNoise noisy = ForkNoise.normal(0.07);
    ForkNoise stable = ForkNoise.normal(0.02);
    List.of(2, 6).forEach(runtimes ->
        assertTrue(Stopping.TWO_STAGES.over(noisy, noisy, runtimes, CELLS).precise() > 0.5, "" + runtimes));
    assertTrue(Stopping.TWO_STAGES.over(stable, stable, 2, CELLS).blocks() < 8.5);
  }

  @Test
  void stoppingAtAFindingIsDetected() {
    assertTrue(Stopping.WHEN_FOUND.over(ForkNoise.normal(0.05), ForkNoise.normal(0.05), 2, CELLS).wrong() > 0.12);
  }
}
