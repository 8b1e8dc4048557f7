package taskmeter.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnPlaceTest {

  @Test
  void aPlaceIsReadAsItIsWritten() {
    TurnPlace place = new TurnPlace(40_001, -7_000_000_000L, 3, 2);
    assertEquals("40001:-7000000000:3:2", place.text());
    assertEquals(place, TurnPlace.of(place.text()));
    TurnPlace widest = new TurnPlace(65_535, Long.MIN_VALUE, 63, 9999);
    assertEquals(widest, TurnPlace.of(widest.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1:2:3", "1:2:3:4:5", "1:2:3:", "1:2:three:4", "70000x:2:3:4"})
  void textsOfAnotherFormAreRejected(String text) {
    assertThrows(IllegalArgumentException.class, () -> TurnPlace.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:2:3:4", "-1:2:3:4", "1:2:-1:4", "1:2:3:0"})
  void impossiblePlacesAreRejected(String text) {
    String message = assertThrows(IllegalArgumentException.class, () -> TurnPlace.of(text)).getMessage();
    assertEquals("turn: found port ", message.substring(0, 17), message);
  }

  @Test
  void anErrorSaysWhatWasFound() {
    assertEquals("turn: found '1:2'; expected PORT:TOKEN:FORK:ITERATIONS",
        assertThrows(IllegalArgumentException.class, () -> TurnPlace.of("1:2")).getMessage());
  }
}
