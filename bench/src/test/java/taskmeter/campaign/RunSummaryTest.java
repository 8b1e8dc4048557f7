package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.protocol.ForkEvidence;

class RunSummaryTest {

  private static final String RESUME = "mvn -pl bench verify -Dbench.resume=x";

  private static List<String> lines(CampaignResults results) {
    results.segment(Duration.ofSeconds(60));
    return new RunSummary(results, true, "results/x", "mvn -pl report verify", RESUME, 5).lines();
  }

  private static void measured(CampaignResults results, Cell cell, int blocks) {
    for (int block = 1; block <= blocks; block++) {
      results.add(new Slot(block, block, 1, 1, block, block, cell), TestCells.measured(cell, 1000));
    }
  }

  @Test
  void aFinishedRunHasItsTableAndCommands() {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    CampaignResults results = new CampaignResults(List.of(cell));
    measured(results, cell, 5);
    assertEquals(List.of(
        "cell                             forks    score/op  fork means",
        "Meeting.latch parties=2 VIRTUAL      5     1.00 µs  1.00 µs to 1.00 µs",
        "",
        "Scores are geometric means of the fork means; the report has the intervals.",
        "Time: 1:00, harness overhead 83 %",
        "Complete: yes",
        "Samples: results/x",
        "Report: mvn -pl report verify"), lines(results));
  }

  @Test
  void tooFewForksCanBeIncreased() {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    CampaignResults results = new CampaignResults(List.of(cell));
    measured(results, cell, 4);
    assertEquals("More forks: " + RESUME, lines(results).getLast());
  }

  @Test
  void aRunWithoutForksSaysOnlyHowToResume() {
    CampaignResults results = new CampaignResults(List.of(TestCells.latch(2, "VIRTUAL")));
    results.interruptedIn(1);
    List<String> lines = lines(results);
    assertEquals("No fork was measured.", lines.getFirst());
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("Report: ")), lines.toString());
    assertEquals("Resume: " + RESUME, lines.getLast());
  }

  @Test
  void failedForksDoNotHideThatTheBudgetEnded() {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    CampaignResults results = new CampaignResults(List.of(cell, TestCells.latch(4, "VIRTUAL")));
    results.add(new Slot(1, 1, 1, 1, 1, 1, cell), TestCells.failed("died"));
    assertEquals("no: failed forks: 1; the budget ended before 1 cell had a fork", results.complete());
  }

  @Test
  void anInterruptedRunSaysHowToResume() {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    CampaignResults results = new CampaignResults(List.of(cell));
    measured(results, cell, 5);
    results.interruptedIn(3);
    assertEquals("Resume: " + RESUME, lines(results).getLast());
  }

  @Test
  void cellsThatWereNotReachedAreNamedNotListed() {
    List<Cell> cells = TestCells.cells(8, "17", "25");
    CampaignResults results = new CampaignResults(cells);
    measured(results, cells.getFirst(), 1);
    List<String> lines = lines(results);
    assertEquals(2, lines.indexOf(""), "the table has one row");
    assertEquals("Scores are geometric means of the fork means; ratios are within blocks; the report has the intervals "
        + "and the verdicts.", lines.get(3));
    int head = lines.indexOf("Not reached: 15 of 16 cells have no fork yet:");
    assertEquals(List.of(
        "  Meeting.latch on JDK 17, JDK 25: parties=2 VIRTUAL, parties=3 VIRTUAL, parties=4 VIRTUAL, "
            + "parties=5 VIRTUAL, parties=6 VIRTUAL, parties=7 VIRTUAL and 1 more",
        "  Meeting.latch on JDK 25: parties=1 VIRTUAL"), lines.subList(head + 1, head + 3));
    assertTrue(lines.contains("Complete: no: the budget ended before 15 cells had a fork"), lines::toString);
    assertEquals("Resume: " + RESUME, lines.getLast());
  }

  @Test
  void longListsAreCut() {
    List<Cell> cells = Stream.iterate(1, number -> number + 1).limit(13)
        .map(number -> TestCells.cell("variant" + number, "VIRTUAL")).toList();
    List<String> lines = lines(new CampaignResults(cells));
    assertEquals("No fork was measured.", lines.getFirst(), "no table without a fork");
    assertEquals("  Meeting.variant10 on JDK 25: VIRTUAL", lines.get(11));
    assertEquals("  and 3 more groups", lines.get(12));
  }

  @Test
  void cellsThatAreNotAvailableAreCountedByReason() {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    Cell found = TestCells.latch(3, "FORK_JOIN");
    CampaignResults results = new CampaignResults(List.of(cell, found,
        TestCells.unavailable("a", "FORK_JOIN", "small"), TestCells.unavailable("b", "FORK_JOIN", "small")));
    measured(results, cell, 5);
    results.add(new Slot(9, 9, 1, 1, 1, 1, found), new ForkOutcome.NotAvailable("too slow",
        ForkEvidence.NONE));
    List<String> lines = lines(results);
    assertEquals(List.of("Not available: 3 of 4 cells (-Dbench.action=list names them):", "  1: too slow",
        "  2: small"), lines.subList(4, 7));
    assertEquals("Report: mvn -pl report verify", lines.getLast(), "nothing more can be measured");
  }

  @Test
  void theShareOfDisturbedForksHasAMeaning() {
    assertEquals("Disturbed: 0 of 100 forks (0 %)", disturbed(0));
    assertEquals("Disturbed: 7 of 100 forks (7 %): run again where possible; the report marks the others",
        disturbed(7));
    assertEquals("Disturbed: 11 of 100 forks (11 %): more than are run again, so intervals are wide; stop other "
        + "programs and measure again", disturbed(11));
    assertEquals("Disturbed: 99 of 100 forks (99 %): the numbers are not fit for conclusions; stop other programs and "
        + "measure again", disturbed(99));
  }

  private static String disturbed(int forks) {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    CampaignResults results = new CampaignResults(List.of(cell));
    for (int fork = 1; fork <= 100; fork++) {
      results.add(new Slot(fork, fork, 1, 1, fork, fork, cell), Optional.of(fork <= forks));
    }
    results.add(new Slot(101, 101, 1, 1, 101, 101, cell), Optional.empty());
    return lines(results).stream().filter(line -> line.startsWith("Disturbed")).findFirst().orElseThrow();
  }
}
