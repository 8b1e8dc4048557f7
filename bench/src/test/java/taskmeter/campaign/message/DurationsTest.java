package taskmeter.campaign.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"90s, PT1M30S", "10m, PT10M", "1h30m, PT1H30M", "500ms, PT0.5S", "2m5s, PT2M5S"})
  void durationsAreParsed(String text, Duration expected) {
    assertEquals(Optional.of(expected), Durations.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "10x", "-5m", "PT5M", "0s", "5 m", "1.5h"})
  void otherTextsAreNotDurations(String text) {
    assertEquals(Optional.empty(), Durations.parse(text));
  }

  @Test
  void durationsAreShownAsOnAClock() {
    assertEquals("0:07", Durations.text(Duration.ofMillis(7900)));
    assertEquals("10:00", Durations.text(Duration.ofMinutes(10)));
    assertEquals("1:03:07", Durations.text(Duration.ofSeconds(3787)));
    assertEquals("0:00", Durations.text(Duration.ofSeconds(-1)));
  }
}
