package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {

  private static List<Double> adjusted(Double... ps) {
    return Holm.steps(List.of(ps)).stream().map(step -> Math.round(step.adjusted() * 1e6) / 1e6).toList();
  }

  /** {@code p.adjust(c(.01, .04, .03, .005), "holm")} in R. */
  @Test
  void adjustedPValuesKeepTheOrderOfTheInput() {
    assertEquals(List.of(0.03, 0.06, 0.06, 0.02), adjusted(0.01, 0.04, 0.03, 0.005));
  }

  /** {@code p.adjust(c(.4, .4, .9, 0), "holm")} in R. */
  @Test
  void adjustedPValuesAreMonotonicAndAtMostOne() {
    assertEquals(List.of(1.0, 1.0, 1.0, 0.0), adjusted(0.4, 0.4, 0.9, 0.0));
  }

  @Test
  void aStepHasRankAndFactor() {
    assertEquals(List.of(new Holm.Step(2, 1, 0.5), new Holm.Step(1, 2, 0.25)), Holm.steps(List.of(0.5, 0.125)));
    assertEquals(List.of(), Holm.steps(List.of()));
  }
}
