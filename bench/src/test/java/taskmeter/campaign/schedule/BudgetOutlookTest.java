package taskmeter.campaign.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.run.TimingHistory;

/** A fork is expected to take 2.7 seconds. */
class BudgetOutlookTest {

  private static final List<Cell> ONE_JDK = TestCells.cells(10);
  private static final List<Cell> TWO_JDKS = TestCells.cells(5, "17", "25");

  private static Optional<String> warning(Profile profile, List<Cell> cells, int seconds, OptionalInt rounds,
      int before) {
    return BudgetOutlook.of(new CampaignPlan(profile, cells, Duration.ofSeconds(seconds), rounds, 1),
        new ExpectedTime(TimingHistory.NONE)).warning(before);
  }

  private static Optional<String> warning(List<Cell> cells, int seconds) {
    return warning(Profile.STANDARD, cells, seconds, OptionalInt.empty(), 0);
  }

  @Test
  void intervalsRequireFiveForks() {
    assertEquals(Optional.empty(), warning(ONE_JDK, 5 * 27));
    assertEquals(Optional.of("The budget of 2:14 gives each cell about 4 forks; intervals require 5 "
        + "(-Dbench.budget=3m)"), warning(ONE_JDK, 5 * 27 - 1));
    assertEquals(Optional.of("The budget of 0:26 gives some cells no fork; intervals require 5 ("
        + "-Dbench.budget=3m)"), warning(ONE_JDK, 26));
  }

  @Test
  void verdictsRequireEightForks() {
    assertEquals(Optional.empty(), warning(TWO_JDKS, 8 * 27));
    assertEquals(Optional.of("The budget of 3:35 gives each cell about 7 forks; verdicts require 8 "
        + "(-Dbench.budget=4m)"), warning(TWO_JDKS, 8 * 27 - 1));
    assertEquals(Optional.of("The budget of 0:27 gives each cell about 1 fork; intervals require 5, verdicts 8 "
        + "(-Dbench.budget=4m)"), warning(TWO_JDKS, 27));
  }

  @Test
  void forksOfEarlierSegmentsCount() {
    assertEquals(Optional.empty(), warning(Profile.STANDARD, ONE_JDK, 2 * 27, OptionalInt.empty(), 3));
    assertEquals(Optional.of("The budget of 0:27 gives each cell about 4 forks; intervals require 5 "
        + "(-Dbench.budget=1m)"), warning(Profile.STANDARD, ONE_JDK, 27, OptionalInt.empty(), 3));
  }

  @Test
  void requestedRoundsMayBeTheReason() {
    assertEquals(Optional.of("-Dbench.rounds=2 gives each cell 2 forks; intervals require 5 "
        + "(-Dbench.rounds=5 -Dbench.budget=3m)"),
        warning(Profile.STANDARD, ONE_JDK, 600, OptionalInt.of(2), 0));
  }

  @Test
  void aRunThatDoesNotMeasureAndAPlanWithoutCellsHaveNoWarning() {
    assertEquals(Optional.empty(), warning(Profile.SMOKE, ONE_JDK, 27, OptionalInt.empty(), 0));
    assertEquals(Optional.empty(), warning(List.of(), 27));
  }
}
