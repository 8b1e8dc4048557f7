package taskmeter.campaign.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource({"0, 0 %, 0 %", "0.0004, 0.04 %, 0 %", "0.05, 5 %, 5 %", "0.07, 7 %, 7 %", "0.3333, 33.33 %, 33 %",
      "0.03125, 3.13 %, 3 %", "0.125, 12.5 %, 13 %", "0.995, 99.5 %, 100 %", "1, 100 %, 100 %"})
  void aShareIsRounded(double share, String text, String whole) {
    assertEquals(text, Percent.text(share));
    assertEquals(whole, Percent.whole(share));
  }
}
