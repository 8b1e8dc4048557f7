package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.protocol.ForkEvidence;

/** A campaign that is killed and resumed measures the same forks as one that was not killed. */
class ResumedScheduleTest {

  private static final List<Cell> CELLS = Stream.concat(TestCells.cells(3, "17", "21", "25").stream(),
      Stream.of(TestCells.unavailable("latch", "FORK_JOIN", "the pool is too small"))).toList();
  private static final int ROUNDS = 4;

  /** Stands for a kill: the campaign stops at once. */
  private static final class KilledException extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A segment of a run with disturbed forks, failed forks, and an unavailable cell. */
  private static FakeCampaign segment(long seed, int killedAtLaunch) {
    return segment(seed, killedAtLaunch, Interleave.FORKS);
  }

  private static FakeCampaign segment(long seed, int killedAtLaunch, Interleave interleave) {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = new FakeCampaign(FakeCampaign.plan(CELLS, ROUNDS, seed, interleave), slot -> {
      if (itself[0].forks.launched.size() == killedAtLaunch) {
        throw new KilledException();
      }
      // Forks that take turns share their noise
      itself[0].machine.steal = slot.block() % 4 == 1
          && (slot.position() < 3 || slot.interleave() == Interleave.ITERATIONS) ? 0.5 : 0;
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
        case DIAGNOSED -> new ForkOutcome.Diagnosed(samples.get(slot.number()), ForkEvidence.NONE);
        case NOT_AVAILABLE -> new ForkOutcome.NotAvailable(row.reason(), ForkEvidence.NONE);
        case FAILED -> new ForkOutcome.Failed(row.reason(), List.of(), ForkEvidence.NONE);
      };
      return new PastRun.Done(slot.number(), List.of(slot.block(), slot.position(), slot.attempt()),
          slot.cell().runtime(), slot.cell().key(), slot.diagnosis(), outcome, started.end(),
          Duration.between(started.start(), started.end()),
          started.disturbed().orElseThrow());
    })).toList();
    return new PastRun("run", Map.of("", Map.of("command", "mvn …")), done, lastNumber);
  }

  /** Block, position, attempt, round, fork, runtime, cell and state of the started forks. */
  private static List<List<Object>> sequence(List<ForkRow> rows) {
    return rows.stream().flatMap(row -> row.started().stream().map(ForkRow.Started::slot)
        .<List<Object>>map(slot -> List.of(slot.block(), slot.position(), slot.attempt(), slot.round(), slot.fork(),
            slot.cell().runtime(), slot.cell().key(), row.state()))).toList();
  }

  private static List<List<Object>> found(CampaignResults results) {
    return results.cells().values().stream()
        .<List<Object>>map(each -> List.of(each.forkMeans(), List.of(each.unavailable(), each.failure()))).toList();
  }

  private static long launches(FakeCampaign campaign, String parameters, String runtime) {
    return campaign.forks.launched.stream().map(Slot::cell)
        .filter(cell -> cell.parameterText().equals(parameters) && cell.runtime().equals(runtime)).count();
  }

  @ParameterizedTest
  @EnumSource
  void aKillAtAnySlotDoesNotChangeTheResult(Interleave interleave) {
    FakeCampaign whole = segment(7, 0, interleave);
    CampaignResults expected = whole.run();
    assertTrue(whole.writer.rows.stream().flatMap(row -> row.started().stream())
        .filter(started -> started.slot().attempt() == 2).count() > 1, "no fork was repeated");
    assertEquals(1, launches(whole, "parties=1", "21"), "the cell is not available there");
    assertEquals(2, launches(whole, "parties=2", "17"), "it failed twice in a row");
    for (int killed = 1; killed <= whole.forks.launched.size(); killed++) {
      FakeCampaign first = segment(7, killed, interleave);
      assertThrows(KilledException.class, first::run);
      List<ForkRow> rows = new ArrayList<>(first.writer.rows);
      // Every second time, a fork left samples without a row
      int last = rows.getLast().slot() + killed % 2;
      FakeCampaign second = segment(7, 0, interleave);
      second.campaign.resumeFrom(past(rows, first.writer.samples, last));
      CampaignResults results = second.campaign.run(FakeClock.START, true);
      rows.addAll(second.writer.rows);
      assertEquals(sequence(whole.writer.rows), sequence(rows), "killed at " + killed);
      assertEquals(rows.size(), rows.stream().map(ForkRow::slot).distinct().count(), "killed at " + killed);
      assertTrue(second.writer.rows.stream().allMatch(row -> row.slot() > last), "killed at " + killed);
      assertEquals(found(expected), found(results), "killed at " + killed);
      assertEquals(texts(expected.failed()), texts(results.failed()));
      assertEquals(expected.complete(), results.complete());
    }
  }

  /** The rows of a block are written one by one. Forks without a row are run again, with the others of their block. */
  @ParameterizedTest
  @EnumSource
  void aKillBetweenTwoRowsDoesNotChangeTheSchedule(Interleave interleave) {
    FakeCampaign whole = segment(7, 0, interleave);
    CampaignResults expected = whole.run();
    for (int sealed = 1; sealed < whole.writer.rows.size(); sealed++) {
      List<ForkRow> rows = new ArrayList<>(whole.writer.rows.subList(0, sealed));
      FakeCampaign second = segment(7, 0, interleave);
      second.campaign.resumeFrom(past(rows, whole.writer.samples, sealed));
      CampaignResults results = second.campaign.run(FakeClock.START, true);
      rows.addAll(second.writer.rows);
      assertEquals(sequence(whole.writer.rows), sequence(rows), "sealed " + sealed);
      assertEquals(found(expected), found(results), "sealed " + sealed);
    }
  }

  @Test
  void repeatedKillsDoNotChangeTheResult() {
    FakeCampaign whole = segment(8, 0);
    whole.run();
    FakeCampaign segment = segment(8, 2);
    assertThrows(KilledException.class, segment::run);
    List<ForkRow> rows = new ArrayList<>(segment.writer.rows);
    Map<Integer, List<Sample>> samples = segment.writer.samples;
    int last = rows.getLast().slot() + 1;
    while (sequence(rows).size() < sequence(whole.writer.rows).size()) {
      segment = segment(8, 2);
      segment.campaign.resumeFrom(past(rows, samples, last));
      FakeCampaign next = segment;
      if (sequence(rows).size() + 1 < sequence(whole.writer.rows).size()) {
        assertThrows(KilledException.class, () -> next.campaign.run(FakeClock.START, true));
      } else {
        next.campaign.run(FakeClock.START, true);
      }
      assertFalse(segment.writer.rows.isEmpty(), "a segment without a fork never ends");
      rows.addAll(segment.writer.rows);
      samples.putAll(segment.writer.samples);
      last = rows.getLast().slot() + 1;
    }
    assertEquals(sequence(whole.writer.rows), sequence(rows));
  }

  @Test
  void aRunWithAnotherSeedIsRejectedAtTheFirstDifference() {
    FakeCampaign other = segment(7, 0);
    other.run();
    PastRun past = past(other.writer.rows, other.writer.samples, 99);
    FakeCampaign segment = segment(9, 0);
    var error = assertThrows(UsageException.class, () -> segment.campaign.resumeFrom(past));
    assertTrue(error.getMessage().matches("-Dbench.resume=run: its slot \\d+ is Meeting.latch parties=. VIRTUAL on "
        + "JDK \\d+, which does not follow from these options; expected the options of mvn …; use them, or start a "
        + "new run"), error.getMessage());
    assertEquals(List.of(), segment.writer.rows);
  }

  @Test
  void aRunWithMoreRoundsThanRequestedIsRejected() {
    FakeCampaign other = segment(7, 0);
    other.run();
    PastRun past = past(other.writer.rows, other.writer.samples, 99);
    FakeCampaign shorter = new FakeCampaign(FakeCampaign.plan(CELLS, 1, 7), ResumedScheduleTest::outcome);
    var error = assertThrows(UsageException.class, () -> shorter.campaign.resumeFrom(past));
    assertFalse(error.getMessage().contains("its slot 2 is"), error.getMessage());
  }

  @Test
  void aResumedRunMayAddRounds() {
    FakeCampaign first = new FakeCampaign(FakeCampaign.plan(CELLS, 1, 7), ResumedScheduleTest::outcome);
    first.run();
    FakeCampaign more = new FakeCampaign(FakeCampaign.plan(CELLS, 2, 7), ResumedScheduleTest::outcome);
    more.campaign.resumeFrom(past(first.writer.rows, first.writer.samples, 10));
    more.campaign.run(FakeClock.START, true);
    assertEquals(8, more.writer.rows.size(), "one cell was dropped on one runtime");
  }

  private static List<String> texts(List<CampaignResults.FailedFork> failed) {
    return failed.stream().map(CampaignResults.FailedFork::text).toList();
  }
}
