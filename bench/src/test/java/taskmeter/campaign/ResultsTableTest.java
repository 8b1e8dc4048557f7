package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Metric;
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
        Meeting.latch FORK_JOIN                0           -  not available: the pool is too small
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
        cell                                        forks    score/op  fork means
        Meeting.latch parties=1 VIRTUAL  JDK 17         1     1.00 µs
        Meeting.latch parties=1 VIRTUAL  JDK 28-ea      1     2.00 µs
        Meeting.latch parties=2 VIRTUAL  JDK 17         0           -
        Meeting.latch parties=2 VIRTUAL  JDK 28-ea      0           -
        """, print(results));
  }

  private static String print(CampaignResults results) {
    var bytes = new ByteArrayOutputStream();
    ResultsTable.print(results, true, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
