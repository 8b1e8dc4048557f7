package taskmeter.campaign.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NanosecondsTest {

  @ParameterizedTest
  @CsvSource({"0.0342, 0.0342 ns", "2.9049, 2.90 ns", "999.4, 999 ns", "999.6, 1.00 µs", "56123, 56.1 µs",
      "1000, 1.00 µs", "1234567, 1.23 ms", "2e9, 2.00 s", "8e11, 800 s"})
  void timesHaveThreeDigitsInTheFittingUnit(double value, String expected) {
    assertEquals(expected, Nanoseconds.text(value));
  }
}
