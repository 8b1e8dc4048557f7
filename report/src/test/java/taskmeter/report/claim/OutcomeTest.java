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
      "1.9, 0.9, 4.0, UNDECIDED", "1.5, 1.01, 1.99, PARTLY", "1.5, 0.99, 1.99, NOT_FASTER",
      "0.8, 0.7, 0.9, NOT_FASTER"})
  void theIntervalDecidesAndNotTheEstimate(double value, double low, double high, ClaimOutcome outcome) {
    assertEquals(outcome, ClaimOutcome.of(Optional.of(new Estimate(value, Optional.of(new Interval(low, high)))), 2));
  }

  @Test
  void withoutAnIntervalNothingIsDecided() {
    assertEquals(ClaimOutcome.UNDECIDED, ClaimOutcome.of(Optional.of(new Estimate(9, Optional.empty())), 2));
    assertEquals(ClaimOutcome.UNDECIDED, ClaimOutcome.of(Optional.empty(), 2));
  }

  @Test
  void aClaimAboutSomeCasesHoldsIfItHoldsInOne() {
    assertEquals(ClaimOutcome.HOLDS, ClaimOutcome.ofSome(
        List.of(ClaimOutcome.NOT_FASTER, ClaimOutcome.UNDECIDED, ClaimOutcome.HOLDS)));
    assertEquals(ClaimOutcome.UNDECIDED, ClaimOutcome.ofSome(List.of(ClaimOutcome.PARTLY, ClaimOutcome.UNDECIDED)));
    assertEquals(ClaimOutcome.PARTLY, ClaimOutcome.ofSome(List.of(ClaimOutcome.NOT_FASTER, ClaimOutcome.PARTLY)));
    assertEquals(ClaimOutcome.NOT_FASTER, ClaimOutcome.ofSome(List.of(ClaimOutcome.NOT_FASTER)));
    assertEquals(ClaimOutcome.UNDECIDED, ClaimOutcome.ofSome(List.of()));
  }
}
