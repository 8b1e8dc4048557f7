package taskmeter.campaign.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IterationsTest {

  private static final Iterations FIVE = new Iterations(5, Duration.ofMillis(80));

  @Test
  void iterationsThatLeadInTakeTimeAndDoNotCount() {
    Iterations after = FIVE.after(2);
    assertEquals(new Iterations(5, Duration.ofMillis(80), 2), after);
    assertEquals(5, after.count());
    assertEquals(15, after.run());
    assertEquals(Duration.ofMillis(15 * 80), after.total());
    assertEquals("5x80ms", after.text(), "those that count");
  }

  @Test
  void withoutALeadInAllIterationsCount() {
    assertEquals(FIVE, FIVE.after(0));
    assertEquals(FIVE, FIVE.after(3).after(0), "the last one decides");
    assertEquals(5, FIVE.run());
    assertEquals(Duration.ofMillis(400), FIVE.total());
    assertEquals(Optional.of(FIVE), Iterations.parse("5x80ms"));
  }

  @Test
  void halfOfTheIterationsKeepTheirLeadIn() {
    assertEquals(new Iterations(3, Duration.ofMillis(80), 2), FIVE.after(2).half());
  }

  @Test
  void noIterationsHaveNoLeadIn() {
    assertEquals(0, Iterations.NONE.after(2).run());
    assertEquals(Duration.ZERO, Iterations.NONE.after(2).total());
  }

  @Test
  void negativeNumbersAreRejected() {
    assertEquals("iterations: found 5 of PT0.08S after -1 others; expected 0 or more of each",
        assertThrows(IllegalArgumentException.class, () -> FIVE.after(-1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Iterations(-1, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new Iterations(1, Duration.ofMillis(-1)));
  }
}
