package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.protocol.ForkEvidence;

/** Wherever a campaign is killed, and however often: gone on with, it is the one that it would have been. */
class CampaignResumeTest {

  private static final List<Cell> CELLS = Stream.concat(TestCells.cells(3, "17", "21", "25").stream(),
      Stream.of(TestCells.never("latch", "FORK_JOIN", "the pool is too small"))).toList();
  private static final int ROUNDS = 4;

  /** What a kill looks like from inside: nothing after it happens. */
  private static final class KilledException extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A sitting over forks that the box disturbs now and then, that fail, and one that can't run. */
  private static FakeCampaign sitting(long seed, int killedAtLaunch) {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = new FakeCampaign(FakeCampaign.plan(CELLS, ROUNDS, seed), slot -> {
      if (itself[0].forks.launched.size() == killedAtLaunch) {
        throw new KilledException();
      }
      itself[0].box.steal = slot.block() % 4 == 1 && slot.position() < 3 ? 0.5 : 0;
      return outcome(slot);
    });
    return itself[0];
  }

  private static ForkOutcome outcome(Slot slot) {
    Cell cell = slot.cell();
    return switch (cell.parameterText() + " " + cell.runtime()) {
      case "parties=1 21" -> new ForkOutcome.NotAvailable("too slow", ForkEvidence.NONE);
      case "parties=2 17" -> slot.round() < 3 ? TestCells.failed("died") : TestCells.measured(cell, 1);
      case "parties=3 25" -> slot.round() % 2 == 0 ? TestCells.failed("hung") : TestCells.measured(cell, 1);
      default -> TestCells.measured(cell, 100 * slot.block() + slot.attempt());
    };
  }

  private static PastRun past(List<ForkRow> rows, Map<Integer, List<Sample>> samples, int lastNumber) {
    List<PastRun.Done> done = rows.stream().flatMap(row -> row.started().stream().map(started -> {
      Slot slot = started.slot();
      ForkOutcome outcome = switch (row.state()) {
        case MEASURED, REHEARSED -> new ForkOutcome.Measured(samples.get(slot.number()), ForkEvidence.NONE);
        case NOT_AVAILABLE -> new ForkOutcome.NotAvailable(row.reason(), ForkEvidence.NONE);
        case FAILED -> new ForkOutcome.Failed(row.reason(), List.of(), ForkEvidence.NONE);
      };
      return new PastRun.Done(slot.number(), List.of(slot.block(), slot.position(), slot.attempt()),
          slot.cell().runtime(), slot.cell().key(), outcome, started.start(), started.end(),
          started.disturbed().orElseThrow());
    })).toList();
    return new PastRun("run", Map.of("", Map.of("command", "mvn …")), done, lastNumber);
  }

  /** Block, position, attempt, round, fork, runtime, cell and state of what was started. */
  private static List<List<Object>> sequence(List<ForkRow> rows) {
    return rows.stream().flatMap(row -> row.started().stream().map(ForkRow.Started::slot)
        .<List<Object>>map(slot -> List.of(slot.block(), slot.position(), slot.attempt(), slot.round(), slot.fork(),
            slot.cell().runtime(), slot.cell().key(), row.state()))).toList();
  }

  private static List<List<Object>> found(CampaignResults findings) {
    return findings.cells().values().stream()
        .<List<Object>>map(found -> List.of(found.forkMeans(), found.trouble())).toList();
  }

  private static long launches(FakeCampaign campaign, String parameters, String runtime) {
    return campaign.forks.launched.stream().map(Slot::cell)
        .filter(cell -> cell.parameterText().equals(parameters) && cell.runtime().equals(runtime)).count();
  }

  @Test
  void aKillAtAnySlotDoesNotChangeTheResult() {
    FakeCampaign whole = sitting(7, 0);
    CampaignResults expected = whole.run();
    assertTrue(whole.writer.rows.stream().flatMap(row -> row.started().stream())
        .filter(started -> started.slot().attempt() == 2).count() > 1, "no fork was run again");
    assertEquals(1, launches(whole, "parties=1", "21"), "it can't run there");
    assertEquals(2, launches(whole, "parties=2", "17"), "it failed twice in a row");
    for (int killed = 1; killed <= whole.forks.launched.size(); killed++) {
      FakeCampaign first = sitting(7, killed);
      assertThrows(KilledException.class, first::run);
      List<ForkRow> rows = new ArrayList<>(first.writer.rows);
      // Of some, samples without a row were left
      int last = rows.getLast().slot() + killed % 2;
      FakeCampaign second = sitting(7, 0);
      second.campaign.goOnWith(past(rows, first.writer.samples, last));
      CampaignResults findings = second.campaign.run(FakeClock.START, true);
      rows.addAll(second.writer.rows);
      assertEquals(sequence(whole.writer.rows), sequence(rows), "killed at " + killed);
      assertEquals(rows.size(), rows.stream().map(ForkRow::slot).distinct().count(), "killed at " + killed);
      assertTrue(second.writer.rows.stream().allMatch(row -> row.slot() > last), "killed at " + killed);
      assertEquals(found(expected), found(findings), "killed at " + killed);
      assertEquals(expected.failed(), findings.failed());
      assertEquals(expected.complete(), findings.complete());
    }
  }

  @Test
  void repeatedKillsDoNotChangeTheResult() {
    FakeCampaign whole = sitting(8, 0);
    whole.run();
    FakeCampaign sitting = sitting(8, 2);
    assertThrows(KilledException.class, sitting::run);
    List<ForkRow> rows = new ArrayList<>(sitting.writer.rows);
    Map<Integer, List<Sample>> samples = sitting.writer.samples;
    int last = rows.getLast().slot() + 1;
    while (sequence(rows).size() < sequence(whole.writer.rows).size()) {
      sitting = sitting(8, 2);
      sitting.campaign.goOnWith(past(rows, samples, last));
      FakeCampaign next = sitting;
      if (sequence(rows).size() + 1 < sequence(whole.writer.rows).size()) {
        assertThrows(KilledException.class, () -> next.campaign.run(FakeClock.START, true));
      } else {
        next.campaign.run(FakeClock.START, true);
      }
      assertFalse(sitting.writer.rows.isEmpty(), "a sitting without a fork: there is no end");
      rows.addAll(sitting.writer.rows);
      samples.putAll(sitting.writer.samples);
      last = rows.getLast().slot() + 1;
    }
    assertEquals(sequence(whole.writer.rows), sequence(rows));
  }

  @Test
  void aRunWithAnotherSeedIsRejectedAtTheFirstDifference() {
    FakeCampaign other = sitting(7, 0);
    other.run();
    PastRun past = past(other.writer.rows, other.writer.samples, 99);
    FakeCampaign sitting = sitting(9, 0);
    var error = assertThrows(UsageException.class, () -> sitting.campaign.goOnWith(past));
    assertTrue(error.getMessage().matches("-Dbench.resume=run: its slot \\d+ is Meeting.latch parties=. VIRTUAL on "
        + "JDK \\d+, which these options do not lead to; allowed are the run's own, mvn …; say the same, or start a "
        + "new run"), error.getMessage());
    assertEquals(List.of(), sitting.writer.rows);
  }

  @Test
  void aRunWithMoreRoundsThanRequestedIsRejected() {
    FakeCampaign other = sitting(7, 0);
    other.run();
    PastRun past = past(other.writer.rows, other.writer.samples, 99);
    FakeCampaign shorter = new FakeCampaign(FakeCampaign.plan(CELLS, 1, 7), CampaignResumeTest::outcome);
    var error = assertThrows(UsageException.class, () -> shorter.campaign.goOnWith(past));
    assertFalse(error.getMessage().contains("its slot 2 is"), error.getMessage());
  }

  @Test
  void aResumedRunMayAddRounds() {
    FakeCampaign first = new FakeCampaign(FakeCampaign.plan(CELLS, 1, 7), CampaignResumeTest::outcome);
    first.run();
    FakeCampaign more = new FakeCampaign(FakeCampaign.plan(CELLS, 2, 7), CampaignResumeTest::outcome);
    more.campaign.goOnWith(past(first.writer.rows, first.writer.samples, 10));
    more.campaign.run(FakeClock.START, true);
    assertEquals(8, more.writer.rows.size(), "one cell has left on one runtime");
  }
}
