package taskmeter.report.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A small form of the simulation in {@link Pairing} for {@code results/study/PAIRING.md}. */
class PairingTest {

  private static final int CAMPAIGNS = 2000;

  /** Three standard errors of a share of 5 %. */
  private static final double CHANCE = 3 * Math.sqrt(0.05 * 0.95 / CAMPAIGNS);

  private static void assertBetween(double low, double high, double share) {
    assertTrue(low <= share && share <= high, () -> share + " is not between " + low + " and " + high);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = {"ONE_TAILED", "ONE_BIMODAL"})
  void theLevelIsKeptIfBothRuntimesHaveTheSameNoise(World world) {
    assertBetween(0, 0.05 + CHANCE, Performance.of(Inference.CHOSEN, world, 5, CAMPAIGNS).level());
  }

  @ParameterizedTest
  @EnumSource(names = {"NORMAL_15", "LINEAR", "STEP", "ROUGH", "BIMODAL_QUICK", "MISSING_ROUGH"})
  void theIntervalIsNotTooWideUnderDrift(World world) {
    assertBetween(0.05 - CHANCE, 0.05 + CHANCE, Performance.of(Inference.CHOSEN, world, 8, CAMPAIGNS).level());
  }

  /** If the JVMs of only one runtime are skewed, no inference from so few forks performs better. */
  @ParameterizedTest
  @EnumSource(names = {"ONE_TAILED", "ONE_BIMODAL"})
  void skewOfOneRuntimeRaisesTheLevelNoMoreThanWithWelch(World world) {
    double level = Performance.of(Inference.CHOSEN, world, 5, CAMPAIGNS).level();
    assertBetween(0, Performance.of(Inference.WELCH, world, 5, CAMPAIGNS).level(), level);
  }

  @Test
  void iterationsCountedAsForksAreDetected() {
    assertBetween(0.3, 1, Performance.of(Inference.POOLED_ITERATIONS, World.NORMAL_15, 5, CAMPAIGNS).level());
  }

  @Test
  void oneVarianceForAllRuntimesIsDetected() {
    assertBetween(0.1, 1, Performance.of(Inference.ALL_RUNTIMES, World.UNLIKE_OTHERS, 5, CAMPAIGNS).level());
  }

  @Test
  void pairsNarrowTheIntervalUnderDrift() {
    assertBetween(1.5, 5, gain(World.LINEAR));
    assertBetween(1.3, 5, gain(World.ROUGH));
    assertBetween(0.8, 1, gain(World.NORMAL_5));
  }

  private static double gain(World world) {
    return Performance.of(Inference.WELCH, world, 5, CAMPAIGNS).halfWidth()
        / Performance.of(Inference.CHOSEN, world, 5, CAMPAIGNS).halfWidth();
  }
}
