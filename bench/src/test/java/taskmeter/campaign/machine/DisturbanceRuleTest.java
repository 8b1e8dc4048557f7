package taskmeter.campaign.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.machine.NoiseMeter.Noise;

class DisturbanceRuleTest {

  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
  private static final DisturbanceRule RULE = new DisturbanceRule(0.02, 0.07);

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
  void withoutSharesThereIsNoVerdict() {
    assertEquals(Optional.empty(), RULE.verdict(noise(UNKNOWN, UNKNOWN)));
    assertEquals(false, RULE.disturbed(noise(UNKNOWN, UNKNOWN)));
  }

  @Test
  void theTextHasPercents() {
    assertEquals("steal above 2 % or other programs above 7 % of the processors' time", RULE.text());
    assertEquals("steal above 0.5 % or other programs above 100 % of the processors' time",
        new DisturbanceRule(0.005, 1).text());
  }

  @Test
  void percentsAreRejected() {
    assertEquals("others: found 3.0; expected 0 to 1",
        assertThrows(IllegalArgumentException.class, () -> new DisturbanceRule(0.02, 3)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> noise(OptionalDouble.of(Double.NaN), UNKNOWN));
  }
}
