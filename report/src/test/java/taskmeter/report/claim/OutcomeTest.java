package taskmeter.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Interval;

class OutcomeTest {

  @ParameterizedTest
  @CsvSource({"2.5, 2.0, 3.0, HOLDS", "6.0, 5.5, 6.5, HOLDS", "2.5, 1.99, 3.0, UNDECIDED", "1.9, 1.5, 2.0, UNDECIDED",
      "1.9, 0.9, 4.0, UNDECIDED", "1.5, 1.01, 1.99, PARTLY", "1.5, 0.99, 1.99, DOES_NOT_HOLD",
      "0.8, 0.7, 0.9, DOES_NOT_HOLD"})
  void theIntervalDecidesAndNotTheEstimate(double value, double low, double high, Outcome outcome) {
    assertEquals(outcome, Outcome.of(Optional.of(new Estimate(value, Optional.of(new Interval(low, high)))), 2));
  }

  @Test
  void withoutAnIntervalNothingIsDecided() {
    assertEquals(Outcome.UNDECIDED, Outcome.of(Optional.of(new Estimate(9, Optional.empty())), 2));
    assertEquals(Outcome.UNDECIDED, Outcome.of(Optional.empty(), 2));
  }

  @Test
  void aClaimAboutSomeCasesHoldsIfItHoldsInOne() {
    assertEquals(Outcome.HOLDS, Outcome.ofSome(List.of(Outcome.DOES_NOT_HOLD, Outcome.UNDECIDED, Outcome.HOLDS)));
    assertEquals(Outcome.UNDECIDED, Outcome.ofSome(List.of(Outcome.PARTLY, Outcome.UNDECIDED)));
    assertEquals(Outcome.PARTLY, Outcome.ofSome(List.of(Outcome.DOES_NOT_HOLD, Outcome.PARTLY)));
    assertEquals(Outcome.DOES_NOT_HOLD, Outcome.ofSome(List.of(Outcome.DOES_NOT_HOLD)));
    assertEquals(Outcome.UNDECIDED, Outcome.ofSome(List.of()));
  }
}
