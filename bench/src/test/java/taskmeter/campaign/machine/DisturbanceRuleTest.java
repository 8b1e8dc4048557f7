package taskmeter.campaign.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.machine.NoiseMeter.Noise;

class DisturbanceRuleTest {

  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
  private static final DisturbanceRule RULE = new DisturbanceRule(0.02, 0.07, 0.25);

  private static Noise noise(OptionalDouble steal, OptionalDouble others) {
    return new Noise(steal, others, OptionalDouble.of(1), OptionalDouble.of(1));
  }

  @Test
  void aShareAboveItsBoundDisturbs() {
    assertEquals(Optional.of(false), RULE.verdict(noise(OptionalDouble.of(0.02), OptionalDouble.of(0.07))));
    assertEquals(Optional.of(true), RULE.verdict(noise(OptionalDouble.of(0.021), OptionalDouble.of(0))));
    assertEquals(Optional.of(true), RULE.verdict(noise(OptionalDouble.of(0), OptionalDouble.of(0.071))));
  }

  @Test
  void unknownSharesDoNotDisturb() {
    assertEquals(Optional.of(false), RULE.verdict(noise(UNKNOWN, OptionalDouble.of(0))));
    assertEquals(Optional.of(true), RULE.verdict(noise(OptionalDouble.of(1), UNKNOWN)));
  }

  @Test
  void aLongPauseDisturbs() {
    Noise quiet = noise(OptionalDouble.of(0), OptionalDouble.of(0));
    assertEquals(Optional.of(false), RULE.verdict(quiet.withPause(0.25)));
    assertEquals(Optional.of(true), RULE.verdict(quiet.withPause(0.251)));
    assertEquals(Optional.of(true), RULE.verdict(noise(UNKNOWN, UNKNOWN).withPause(8)));
    assertEquals(Optional.empty(), RULE.verdict(noise(UNKNOWN, UNKNOWN).withPause(0)));
  }

  @Test
  void withoutSharesThereIsNoVerdict() {
    assertEquals(Optional.empty(), RULE.verdict(noise(UNKNOWN, UNKNOWN)));
    assertEquals(false, RULE.disturbed(noise(UNKNOWN, UNKNOWN)));
  }

  @Test
  void theTextHasPercents() {
    assertEquals("steal above 2 % or other programs above 7 % of the processors' time, "
        + "or a pause of more than 0.25 s", RULE.text());
    assertEquals("steal above 0.5 % or other programs above 100 % of the processors' time, or a pause "
        + "of more than 0.1 s",
        new DisturbanceRule(0.005, 1, 0.1).text());
  }

  @Test
  void percentsAreRejected() {
    assertEquals("others: found 3.0; expected 0 to 1",
        assertThrows(IllegalArgumentException.class, () -> new DisturbanceRule(0.02, 3, 0)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> noise(OptionalDouble.of(Double.NaN), UNKNOWN));
    assertEquals("paused: found -1.0; expected seconds from 0",
        assertThrows(IllegalArgumentException.class, () -> new DisturbanceRule(0, 0, -1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> noise(UNKNOWN, UNKNOWN).withPause(-1));
  }
}
