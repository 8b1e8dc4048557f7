package taskmeter.campaign.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.machine.DisturbanceRule;
import taskmeter.campaign.machine.NoiseMeter.Noise;

class DisturbanceWarningTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String WIDE = ", or the numbers will have wide intervals";
  private static final String DOCTOR = " (-Dbench.action=doctor lists what else distorts measurements)";

  private final DisturbanceWarning warning = new DisturbanceWarning(DisturbanceRule.STANDARD);
  private int second;

  private static Noise noise(double others, double steal, double pressure) {
    return new Noise(OptionalDouble.of(steal), OptionalDouble.of(others), OptionalDouble.of(pressure),
        OptionalDouble.empty());
  }

  /** The warnings after forks of two seconds each. */
  private List<String> after(double... others) {
    List<String> warnings = new ArrayList<>();
    for (double each : others) {
      second += 2;
      warning.after(noise(each, 0, 0), each > 0.03, START.plusSeconds(second)).ifPresent(warnings::add);
    }
    return warnings;
  }

  @Test
  void aQuietMachineHasNoWarning() {
    assertEquals(Optional.empty(), warning.before(noise(0.03, 0.02, 0.05), START));
    assertEquals(List.of(), after(0, 0.02, 0, 0.03, 0, 0, 0));
  }

  @Test
  void eachPausedForkIsNamed() {
    assertEquals(Optional.of("Warning: the last fork was paused for 8.1 s, and is marked as disturbed. A signal, a "
        + "debugger, a frozen container or a machine that sleeps can pause a fork"),
        warning.after(noise(0, 0, 0).withPause(8.125), true, START));
    warning.after(noise(0, 0, 0).withPause(1), true, START);
    warning.after(noise(0, 0, 0).withPause(1), true, START);
    assertEquals(Optional.of("Warning: 3 of the last 4 forks were disturbed: forks were paused; do not stop them"
        + WIDE),
        warning.after(noise(0, 0, 0).withPause(0.1), false, START));
  }

  @Test
  void theCausesAreNamedBeforeTheFirstFork() {
    assertEquals(Optional.of("Warning: forks will be disturbed: other programs use 48 % of the processors; stop them"
        + WIDE + DOCTOR), warning.before(noise(0.48, 0, 0.9), START));
    assertEquals(Optional.of("Warning: forks will be disturbed: the hypervisor takes 12 % of the processors' time; "
        + "measure at another time or on another machine" + WIDE + DOCTOR), warning.before(noise(0, 0.12, 0), START));
  }

  /** The programs of other containers are not visible. */
  @Test
  void pressureOfAnIdleProgramIsDueToOthers() {
    assertEquals(Optional.of("Warning: forks will be disturbed: in 30 % of the time a thread of another program waits "
        + "for a processor; find the program with top, and stop it" + WIDE + DOCTOR),
        warning.before(noise(0, 0, 0.3), START));
  }

  @Test
  void threeDisturbedForksOfTheLastFiveAreTooMany() {
    assertEquals(List.of(), after(0.5, 0, 0, 0.5, 0));
    assertEquals(List.of(), after(0.5, 0));
    assertEquals(List.of("Warning: 3 of the last 5 forks were disturbed: other programs use 40 % of the processors; "
        + "stop them" + WIDE), after(0.2, 0.5));
  }

  @Test
  void aWarningIsNotRepeatedForTwoMinutes() {
    assertEquals(1, after(new double[60]).size() + after(0.5, 0.5, 0.5).size());
    double[] disturbed = new double[59];
    Arrays.fill(disturbed, 0.5);
    assertEquals(List.of(), after(disturbed));
    assertEquals(1, after(0.5).size());
  }

  @Test
  void theWarningBeforeTheFirstForkIsNotRepeatedSoon() {
    warning.before(noise(0.48, 0, 0), START);
    assertEquals(List.of(), after(0.5, 0.5, 0.5, 0.5, 0.5));
  }

  @Test
  void causesThatAreEachRareAreNamedBoth() {
    warning.after(noise(0.04, 0, 0), true, START);
    warning.after(noise(0, 0.04, 0), true, START);
    assertEquals(Optional.of("Warning: 3 of the last 3 forks were disturbed: other programs use 5 % of the processors; "
        + "stop them; the hypervisor takes 4 % of the processors' time; measure at another time or on another machine"
        + WIDE), warning.after(noise(0.06, 0, 0), true, START));
  }
}
