package taskmeter.report.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small form of the simulation in {@link Power} for {@code results/study/POWER.md}. */
class SimulatedFamilyTest {

  private static final int FAMILIES = 120;

  private static FamilyPerformance trimmed(SimulatedFamily family, int blocks) {
    return FamilyPerformance.of(FamilyInference.TRIMMED, family, blocks, FAMILIES);
  }

  @Test
  void trimmedPairsKeepTheirLevel() {
    for (SimulatedFamily family : List.of(SimulatedFamily.of(World.NORMAL_5), SimulatedFamily.of(World.TAILED),
        SimulatedFamily.of(World.LINEAR), SimulatedFamily.states(true, 0.05), SimulatedFamily.states(false, 0.05),
        SimulatedFamily.oneInTen(true, 0.03), SimulatedFamily.oneInTen(false, 0.03))) {
      FamilyPerformance performance = trimmed(family, 16);
      assertRare(performance.falseFamilies());
      assertRare(performance.likelyFamilies());
    }
  }

  @Test
  void aStateOfTheBlockCostsNoPower() {
    assertTrue(trimmed(SimulatedFamily.states(true, 0.05), 16).found().get(0.10) > 0.7);
    assertTrue(trimmed(SimulatedFamily.states(false, 0.05), 16).found().get(0.10) < 0.05, "a state of one side does");
  }

  private static FamilyPerformance pairs(World world, int blocks) {
    return FamilyPerformance.of(FamilyInference.PAIRS, SimulatedFamily.of(world), blocks, FAMILIES);
  }

  /** Allows three standard errors above 5 % of the families. */
  private static void assertRare(double share) {
    double most = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / FAMILIES);
    assertTrue(share <= most, () -> share + " is above " + most);
  }

  @ParameterizedTest
  @EnumSource(names = {"NORMAL_5", "NORMAL_15", "TAILED", "BIMODAL", "QUICK", "LINEAR", "UNEQUAL"})
  void falseVerdictsAreRareAndIntervalsKeepTheirCoverage(World world) {
    FamilyPerformance performance = pairs(world, 8);
    assertRare(performance.falseFamilies());
    assertTrue(performance.coverage() > 0.94, () -> "coverage " + performance.coverage());
  }

  @Test
  void falseVerdictsWithoutHolmAreDetected() {
    assertTrue(FamilyPerformance.of(FamilyInference.UNADJUSTED, SimulatedFamily.of(World.NORMAL_5), 8, FAMILIES)
        .falseFamilies() > 0.3);
  }

  @Test
  void equivalenceTestKeepsItsLevelAtTheMargin() {
    assertTrue(pairs(World.NORMAL_5, 24).falselySame() < 0.06);
  }

  @Test
  void enoughForksFindATenthAndEquality() {
    FamilyPerformance performance = pairs(World.NORMAL_5, 24);
    assertTrue(performance.found().get(0.10) > 0.9, performance::toString);
    assertTrue(performance.same() > 0.6, performance::toString);
  }
}
