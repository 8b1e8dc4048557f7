package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.MeasuredRuntime;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.protocol.JvmFacts;

class PlanCommandTest {

  private static final Cell NEVER = TestCells.unavailable("latch", "FORK_JOIN", "the pool is too small");
  /** Three cells on JDK 17 and 25, and a fourth on 25 that is not available. */
  private static final List<Cell> CELLS =
      Stream.concat(TestCells.cells(3, "17", "25").stream(), Stream.of(NEVER)).toList();

  @TempDir
  private Path results;

  private static String text(List<Cell> cells, Duration budget, OptionalInt rounds, TimingHistory earlier) {
    return text(new CampaignPlan(Profile.STANDARD, cells, budget, rounds, 1), earlier);
  }

  private static String text(CampaignPlan plan, TimingHistory earlier) {
    Map<MeasuredRuntime, Matrix> matrices = new LinkedHashMap<>();
    for (int feature : List.of(17, 25)) {
      var facts = new JvmFacts(feature, feature + ".0.1", "Example VM", "Example, Inc.", "/jdk", List.of(), 1, 2,
          List.of());
      JvmSettings settings = JvmSettings.of(feature, List.of());
      matrices.put(new MeasuredJvm("" + feature, Path.of("/jdk"), feature, settings, ExtraWork.NONE),
          new Matrix(facts, List.of(), List.of()));
    }
    return String.join("\n", PlanCommand.of(plan, new Runtimes(matrices), earlier)) + "\n";
  }

  private TimingHistory earlier() throws IOException {
    List<String> rows = new ArrayList<>(List.of("run,start,end,runtime,state,timed_s"));
    rows.add("x,2026-01-01T00:00:00Z,2026-01-01T00:00:03.000Z,17,measured,2.0");
    rows.add("x,2026-01-01T00:00:00Z,2026-01-01T00:00:02.500Z,25,measured,2.0");
    Path run = Files.createDirectory(results.resolve("20260101T000000Z-standard"));
    Files.write(run.resolve("forks.csv"), (String.join("\n", rows) + "\n").getBytes());
    return TimingHistory.in(results);
  }

  @Test
  void aPlanShowsCellsAndTimes() throws IOException {
    // 3 cells * (2 s + 1 s + 2 s + 0.5 s) = 16.5 s a round, of which 12 s are timed; 120 / 16.5 = 7.3
    assertEquals("""
        JDK 17       3 of 3 cells can run: Example VM 17.0.1
        JDK 25       3 of 4 cells can run: Example VM 25.0.1
        a round      3 blocks, 6 forks, about 0:16; harness overhead 27 %
        the budget   2:00: 7 rounds, each with one fork of every cell on every runtime, and part of another
        interleaved  one fork after the other
        two stages   after 8 rounds each cell gets as many blocks as its variance requires for ratios within ±5 %; \
        cells that need few come first
        disturbed    forks are repeated, each at most once, and at most one in 10 of all: up to 10 % more time
        8 rounds     about 2:12, required for verdicts (-Dbench.budget=3m)
        times from   20260101T000000Z-standard
        """, text(CELLS, Duration.ofMinutes(2), OptionalInt.empty(), earlier()));
  }

  @Test
  void aPlanSaysHowForksAreInterleaved() {
    String text = text(FakeCampaign.plan(CELLS, 3, 1, Interleave.ITERATIONS), TimingHistory.NONE);
    assertTrue(text.contains("\ninterleaved  the forks of a block are alive together and take turns, iteration by "
        + "iteration\n"), text);
  }

  @Test
  void withoutAnEarlierRunTimesAreEstimated() {
    String text = text(CELLS, Duration.ofMinutes(2), OptionalInt.empty(), TimingHistory.NONE);
    assertTrue(text.endsWith("times from   no earlier run: an estimate\n"), text);
    assertTrue(text.contains("3 blocks, 6 forks, about 0:16; harness overhead 26 %\n"), text);
  }

  @Test
  void requestedRoundsAreShownNextToTheBudget() {
    String text = text(CELLS, Duration.ofMinutes(2), OptionalInt.of(3), TimingHistory.NONE);
    assertTrue(text.contains("the budget   2:00: 7 rounds; 3 requested\n"), text);
  }

  @Test
  void aBudgetBelowOneRoundIsReported() {
    String text = text(CELLS, Duration.ofSeconds(10), OptionalInt.empty(), TimingHistory.NONE);
    assertTrue(text.contains("the budget   0:10: less than one round; some cells get no fork\n"), text);
    text = text(CELLS, Duration.ofSeconds(20), OptionalInt.empty(), TimingHistory.NONE);
    assertTrue(text.contains("the budget   0:20: 1 round, each with one fork"), text);
  }

  @Test
  void aPlanWithoutAvailableCellsIsEmpty() {
    assertEquals("""
        JDK 17       0 of 0 cells can run: Example VM 17.0.1
        JDK 25       0 of 1 cells can run: Example VM 25.0.1
        a round      0 blocks, 0 forks, about 0:00
        """, text(List.of(NEVER), Duration.ofMinutes(2), OptionalInt.empty(), TimingHistory.NONE));
  }
}
