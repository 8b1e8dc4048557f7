package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.protocol.ForkEvidence;

class ResultsTableTest {

  @Test
  void eachCellHasALineWithItsGeometricMean() {
    Cell latch = TestCells.latch(2, "VIRTUAL");
    Cell unavailable = TestCells.unavailable("latch", "FORK_JOIN", "the pool is too small");
    Cell dying = TestCells.latch(16, "PLATFORM");
    CampaignResults results = new CampaignResults(List.of(latch, unavailable, dying));
    results.add(new Slot(2, 1, 1, 1, 1, 1, latch), TestCells.measured(latch, 1000));
    results.add(new Slot(3, 2, 1, 1, 1, 1, dying), TestCells.failed("died: exit code 137"));
    results.add(new Slot(4, 3, 1, 1, 2, 2, latch), TestCells.measured(latch, 4000));
    assertEquals("""
        cell                               forks    score/op  fork means
        Meeting.latch parties=2 VIRTUAL        2     2.00 µs  1.00 µs to 4.00 µs
        Meeting.latch parties=16 PLATFORM      0           -  failed: died: exit code 137
        """, print(results));
  }

  @Test
  void onlyTimesAreScores() {
    Cell latch = TestCells.latch(2, "VIRTUAL");
    CampaignResults results = new CampaignResults(List.of(latch));
    results.add(new Slot(2, 1, 1, 1, 1, 1, latch), new ForkOutcome.Measured(List.of(
        new Sample(Phase.WARMUP, 1, 70), new Sample(Phase.MEASURED, 1, 1000),
        new Sample(Phase.MEASURED, 1, Metric.HEAP, 9)), ForkEvidence.NONE));
    assertEquals("""
        cell                             forks    score/op  fork means
        Meeting.latch parties=2 VIRTUAL      1     1.00 µs
        """, print(results));
  }

  @Test
  void aRepeatedForkReplacesTheDisturbedOne() {
    List<Cell> cells = TestCells.cells(2, "17", "28-ea");
    CampaignResults results = new CampaignResults(cells);
    results.add(new Slot(1, 1, 1, 1, 1, 1, cells.getFirst()), TestCells.measured(cells.getFirst(), 9000));
    results.add(new Slot(2, 1, 2, 1, 1, 1, cells.get(2)), TestCells.measured(cells.get(2), 2000));
    results.add(new Slot(3, 1, 1, 2, 1, 2, cells.getFirst()), TestCells.measured(cells.getFirst(), 1000));
    assertEquals("""
        cell                                        forks    score/op  fork means; ratio
        Meeting.latch parties=1 VIRTUAL  JDK 17         1     1.00 µs
        Meeting.latch parties=1 VIRTUAL  JDK 28-ea      1     2.00 µs  2.00 × JDK 17
        """, print(results));
  }

  @Test
  void theCurrentScoreHasTheRangeOfItsForksAndTheRatioWithinBlocks() {
    List<Cell> cells = TestCells.cells(1, "17", "25");
    CampaignResults results = new CampaignResults(cells);
    ResultsTable table = ResultsTable.of(results);
    results.add(new Slot(1, 1, 2, 1, 1, 1, cells.getLast()), TestCells.measured(cells.getLast(), 1000));
    assertEquals("Meeting.latch parties=1 VIRTUAL on JDK 25: 1.00 µs (1 fork)", table.score(cells.getLast()),
        "no fork of JDK 17 yet");
    results.add(new Slot(2, 1, 1, 1, 1, 1, cells.getFirst()), TestCells.measured(cells.getFirst(), 2000));
    results.add(new Slot(3, 2, 1, 1, 2, 2, cells.getLast()), TestCells.measured(cells.getLast(), 4000));
    assertEquals("Meeting.latch parties=1 VIRTUAL on JDK 25: 2.00 µs (1.00 µs to 4.00 µs, 2 forks); "
        + "0.500 × JDK 17 so far", table.score(cells.getLast()), "block 2 has no fork of JDK 17");
    assertEquals("Meeting.latch parties=1 VIRTUAL on JDK 17: 2.00 µs (1 fork)", table.score(cells.getFirst()));
  }

  @Test
  void whileTheCampaignRunsTheTableHasTheHeadlineCells() {
    List<Cell> cells = TestCells.cells(1, "17", "25");
    Cell headline = TestCells.cell("latch", Map.of(), "PLATFORM", Profile.QUICK, Optional.empty());
    CampaignResults results =
        new CampaignResults(Stream.concat(cells.stream(), Stream.of(headline)).toList());
    results.add(new Slot(1, 1, 1, 1, 1, 1, cells.getFirst()), TestCells.measured(cells.getFirst(), 2000));
    assertEquals(List.of(
        "cell                                 JDK 17      JDK 25",
        "Meeting.latch parties=1 VIRTUAL     2.00 µs           -"), ResultsTable.of(results).headline());
    results.add(new Slot(2, 2, 1, 1, 1, 1, headline), TestCells.measured(headline, 30));
    assertEquals(List.of(
        "cell                        JDK 17      JDK 25",
        "Meeting.latch PLATFORM           -     30.0 ns"), ResultsTable.of(results).headline());
  }

  @Test
  void aTableWhileTheCampaignRunsIsShort() {
    List<Cell> cells = TestCells.cells(30);
    CampaignResults results = new CampaignResults(cells);
    for (int i = 0; i < cells.size(); i++) {
      results.add(new Slot(i + 1, i + 1, 1, 1, 1, 1, cells.get(i)), TestCells.measured(cells.get(i), 5));
    }
    List<String> lines = ResultsTable.of(results).headline();
    assertEquals(1 + 24 + 1, lines.size());
    assertEquals("and 6 cells more", lines.getLast());
  }

  private static String print(CampaignResults results) {
    return String.join("\n", ResultsTable.of(results).all(true)) + "\n";
  }
}
