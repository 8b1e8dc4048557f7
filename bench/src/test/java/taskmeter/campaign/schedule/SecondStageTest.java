package taskmeter.campaign.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.FakeCampaign;
import taskmeter.campaign.FakeClock;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.protocol.ForkEvidence;

/** Cell 1 is stable; the ratios of cell 2 vary by 10 % up and down. */
class SecondStageTest {

  private static final List<Cell> CELLS = TestCells.cells(2, "17", "25");
  private static final CellKey NOISY = CELLS.get(1).key();

  /**
   * {@code ceil(qt(.975, 7)^2 * var(rep(c(.1, -.1), 4)) / log(1.05)^2)} in R.
   */
  private static final int NEEDED = 27;

  private static CampaignPlan plan(OptionalInt rounds) {
    return new CampaignPlan(Profile.STANDARD, CELLS, FakeCampaign.BUDGET, rounds, 5);
  }

  private static ForkOutcome outcome(Slot slot, double factor) {
    boolean candidate = slot.cell().runtime().equals("25");
    double swing = slot.cell().key().equals(NOISY) ? slot.fork() % 2 == 0 ? 0.1 : -0.1 : 0;
    return TestCells.measured(slot.cell(), candidate ? factor * 100 * Math.exp(swing) : 100);
  }

  private static List<List<Object>> sequence(List<ForkRow> rows) {
    return rows.stream().flatMap(row -> row.started().stream().map(ForkRow.Started::slot))
        .<List<Object>>map(slot -> List.of(slot.block(), slot.position(), slot.round(), slot.fork(),
            slot.cell().runtime(), slot.cell().key())).toList();
  }

  private static long forks(List<ForkRow> rows, Cell cell) {
    return rows.stream().filter(row -> row.cell().equals(cell)).count();
  }

  @Test
  void eachCellGetsTheBlocksItsVarianceRequires() {
    FakeCampaign campaign = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 1));
    assertEquals("yes", campaign.run().complete());
    assertEquals(List.of(8L, 27L, 8L, 27L),
        CELLS.stream().map(cell -> forks(campaign.writer.rows, cell)).toList());
  }

  @Test
  void meansDoNotInfluenceTheSchedule() {
    FakeCampaign same = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 1));
    FakeCampaign slower = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 7));
    same.run();
    slower.run();
    assertEquals(sequence(same.writer.rows), sequence(slower.writer.rows));
  }

  @Test
  void requestedRoundsAreEqualForAllCells() {
    FakeCampaign campaign = new FakeCampaign(plan(OptionalInt.of(10)), slot -> outcome(slot, 1));
    campaign.run();
    assertTrue(CELLS.stream().allMatch(cell -> forks(campaign.writer.rows, cell) == 10));
  }

  @Test
  void aResumedRunMakesTheSameDecision() {
    FakeCampaign whole = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 1));
    whole.run();
    for (int sealed : List.of(15, 31, 32, 33, 40)) {
      List<ForkRow> rows = new ArrayList<>(whole.writer.rows.subList(0, sealed));
      FakeCampaign second = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 1));
      second.campaign.resumeFrom(past(rows, whole.writer.samples));
      second.campaign.run(FakeClock.START, true);
      rows.addAll(second.writer.rows);
      assertEquals(sequence(whole.writer.rows), sequence(rows), "after " + sealed);
    }
  }

  @Test
  void aFinishedRunResumesWithEqualBlocks() {
    FakeCampaign whole = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 1));
    whole.run();
    FakeCampaign more = new FakeCampaign(plan(OptionalInt.empty()), slot -> outcome(slot, 1));
    more.campaign.resumeFrom(past(whole.writer.rows, whole.writer.samples));
    more.campaign.run(FakeClock.START, true);
    List<Long> forks = CELLS.stream().map(cell -> forks(more.writer.rows, cell)).toList();
    long fewest = forks.stream().mapToLong(Long::longValue).min().orElseThrow();
    assertTrue(fewest > 5 && forks.stream().allMatch(each -> each <= fewest + 1), forks.toString());
  }

  private static PastRun past(List<ForkRow> rows, Map<Integer, List<Sample>> samples) {
    return new PastRun("run", Map.of(), rows.stream().map(row -> {
      ForkRow.Started started = row.started().orElseThrow();
      Slot slot = started.slot();
      return new PastRun.Done(slot.number(), List.of(slot.block(), slot.position(), slot.attempt()),
          slot.cell().runtime(), slot.cell().key(), slot.diagnosis(),
          new ForkOutcome.Measured(samples.get(slot.number()), ForkEvidence.NONE), started.end(),
          Duration.between(started.start(), started.end()),
          false);
    }).toList(), rows.getLast().slot());
  }

  @Test
  void cellsThatNeedFewBlocksComeFirst() {
    SecondStage stage = new SecondStage(List.of("17", "25"));
    List<Cell> cells = TestCells.cells(3, "17", "25");
    List<Double> swings = List.of(0.5, 0.07, 0.072);
    for (int block = 1; block <= SecondStage.FIRST; block++) {
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        double swing = cell.runtime().equals("25") ? (block % 2 == 0 ? 1 : -1) * swings.get(i % 3) : 0;
        stage.record(new Slot(1, block, 1, 1, block, block, cell), TestCells.samples(cell, 100 * Math.exp(swing)));
      }
    }
    assertEquals(List.of(cells.get(1).key(), cells.get(2).key()),
        stage.round(Map.of(), key -> true).stream().sorted().toList());
    assertEquals(List.of(cells.get(0).key()), stage.round(
        Map.of(cells.get(1).key(), 100, cells.get(2).key(), 100), key -> true));
    assertEquals(List.of(), stage.round(Map.of(), key -> false));
  }

  @Test
  void aCellOnOneRuntimeNeedsNoMoreBlocks() {
    SecondStage stage = new SecondStage(List.of("17", "25"));
    Cell alone = CELLS.get(0);
    IntStream.rangeClosed(1, SecondStage.FIRST).forEach(block -> stage.record(
        new Slot(1, block, 1, 1, block, block, alone), TestCells.samples(alone, block)));
    assertEquals(Map.of(), stage.decision());
  }

  @Test
  void theBudgetEndsTheSecondStage() {
    FakeCampaign campaign = new FakeCampaign(new CampaignPlan(Profile.STANDARD, CELLS, Duration.ofSeconds(150),
        OptionalInt.empty(), 5), slot -> outcome(slot, 1));
    campaign.run();
    assertTrue(forks(campaign.writer.rows, CELLS.get(1)) < NEEDED);
    assertTrue(forks(campaign.writer.rows, CELLS.get(1)) > 8);
  }
}
