package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.protocol.ForkEvidence;

/** Diagnostic forks come after the timed ones, in blocks as those, and never count as measured. */
class DiagnosisTest {

  private static final List<Cell> CELLS = TestCells.cells(2, "17", "25");
  private static final int TIMED = 2 * 2;
  private static final int DIAGNOSTIC = 2 * 2 * (3 + 1);

  /** Stands for a kill: the campaign stops at once. */
  private static final class KilledException extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static CampaignPlan plan(Duration budget, OptionalInt rounds) {
    return new CampaignPlan(Profile.STANDARD, CELLS, budget, rounds, 3, List.of(Diagnosis.values()),
        Interleave.FORKS);
  }

  private static FakeCampaign campaign(CampaignPlan plan, int killedAtLaunch) {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = new FakeCampaign(plan, slot -> {
      if (itself[0].forks.launched.size() == killedAtLaunch) {
        throw new KilledException();
      }
      return outcome(slot);
    });
    return itself[0];
  }

  private static FakeCampaign oneRound() {
    return campaign(plan(FakeCampaign.BUDGET, OptionalInt.of(1)), 0);
  }

  private static ForkOutcome outcome(Slot slot) {
    return slot.diagnosis().isEmpty() ? TestCells.measured(slot.cell(), 100)
        : new ForkOutcome.Diagnosed(List.of(new Sample(Phase.MEASURED, 1, Metric.ALLOCATED, 24)), ForkEvidence.NONE);
  }

  private static List<Slot> slots(FakeCampaign campaign, ForkRow.State state) {
    return campaign.writer.rows(state).stream().map(row -> row.started().orElseThrow().slot()).toList();
  }

  @Test
  void diagnosticForksComeAfterAllTimedForks() {
    FakeCampaign campaign = oneRound();
    campaign.run();
    assertEquals(TIMED + DIAGNOSTIC, campaign.writer.rows.size());
    for (int i = 0; i < campaign.writer.rows.size(); i++) {
      ForkRow row = campaign.writer.rows.get(i);
      assertEquals(i < TIMED ? ForkRow.State.MEASURED : ForkRow.State.DIAGNOSED, row.state());
      assertEquals(i >= TIMED, row.started().orElseThrow().slot().diagnosis().isPresent());
      assertEquals(i + 1, row.slot());
    }
  }

  @Test
  void everyCellHasTheForksOfEachDiagnosisOnEachRuntime() {
    FakeCampaign campaign = oneRound();
    campaign.run();
    Map<List<Object>, List<Integer>> forks = slots(campaign, ForkRow.State.DIAGNOSED).stream().collect(
        Collectors.groupingBy(slot -> List.of(slot.cell().onRuntime(), slot.diagnosis().orElseThrow()),
            Collectors.mapping(Slot::fork, Collectors.toList())));
    assertEquals(CELLS.size() * 2, forks.size());
    forks.forEach((key, numbers) ->
        assertEquals(key.get(1) == Diagnosis.COUNTS ? List.of(1, 2, 3) : List.of(1), numbers, key.toString()));
  }

  @Test
  void aBlockHasOneForkOfOneCellOnEachRuntime() {
    FakeCampaign campaign = oneRound();
    campaign.run();
    Map<Integer, List<Slot>> blocks = campaign.forks.launched.stream().collect(Collectors.groupingBy(Slot::block));
    assertEquals((TIMED + DIAGNOSTIC) / 2, blocks.size());
    blocks.values().forEach(block -> {
      assertEquals(List.of(1, 2), block.stream().map(Slot::position).toList());
      assertEquals(1, block.stream().map(slot -> List.of(slot.cell().key(), slot.diagnosis())).distinct().count());
      assertEquals(2, block.stream().map(slot -> slot.cell().runtime()).distinct().count());
      assertEquals(block.getFirst().number() + 1, block.getLast().number());
    });
  }

  @Test
  void iterationsAreHalved() {
    Duration length = Duration.ofMillis(80);
    Cell cell = CELLS.getFirst().with(new Iterations(10, length), new Iterations(5, length));
    FakeCampaign campaign = new FakeCampaign(new CampaignPlan(Profile.STANDARD, List.of(cell), FakeCampaign.BUDGET,
        OptionalInt.of(1), 3, List.of(Diagnosis.EVENTS), Interleave.FORKS), DiagnosisTest::outcome);
    campaign.run();
    Cell diagnosed = campaign.forks.launched.getLast().cell();
    assertEquals("5x80ms", diagnosed.warmup().text());
    assertEquals("4x80ms", diagnosed.measurement().text(), "half, and the iteration that has no counts");
  }

  @Test
  void diagnosisIsNotPartOfTheBudget() {
    Duration budget = Duration.ofMinutes(1);
    FakeCampaign campaign = campaign(plan(budget, OptionalInt.empty()), 0);
    campaign.run();
    FakeCampaign without = new FakeCampaign(new CampaignPlan(Profile.STANDARD, CELLS, budget, OptionalInt.empty(), 3),
        DiagnosisTest::outcome);
    without.run();
    assertEquals(slots(without, ForkRow.State.MEASURED), slots(campaign, ForkRow.State.MEASURED));
    assertEquals(DIAGNOSTIC, slots(campaign, ForkRow.State.DIAGNOSED).size());
  }

  @Test
  void onlyTimedForksCountAsResults() {
    CampaignResults results = oneRound().run();
    results.cells().values().forEach(cell -> assertEquals(List.of(100.0), cell.forkMeans()));
    assertEquals(DIAGNOSTIC, results.diagnosed());
    assertEquals("yes", results.complete());
  }

  @Test
  void aDisturbedDiagnosticForkIsNotRepeated() {
    FakeCampaign campaign = oneRound();
    campaign.machine.steal = 0.5;
    campaign.run();
    assertEquals(DIAGNOSTIC, slots(campaign, ForkRow.State.DIAGNOSED).size());
    assertTrue(slots(campaign, ForkRow.State.DIAGNOSED).stream().allMatch(slot -> slot.attempt() == 1));
  }

  @Test
  void aFailedDiagnosisKeepsTheTimedResults() {
    FakeCampaign campaign = new FakeCampaign(plan(FakeCampaign.BUDGET, OptionalInt.of(1)),
        slot -> slot.diagnosis().equals(Optional.of(Diagnosis.COUNTS)) ? TestCells.failed("died") : outcome(slot));
    CampaignResults results = campaign.run();
    assertEquals(2 * CELLS.size(), results.notDiagnosed(), "two failures of a cell are enough");
    assertEquals(CELLS.size(), results.diagnosed());
    assertEquals(List.of(), results.failed());
    assertEquals("yes", results.complete());
    results.cells().values().forEach(cell -> assertEquals(Optional.empty(), cell.failure()));
  }

  @Test
  void aCellWhoseTimedForksFailIsNotDiagnosed() {
    FakeCampaign campaign = new FakeCampaign(plan(FakeCampaign.BUDGET, OptionalInt.of(2)),
        slot -> slot.cell().equals(CELLS.getFirst()) ? TestCells.failed("died") : outcome(slot));
    campaign.run();
    assertEquals(DIAGNOSTIC - 4, slots(campaign, ForkRow.State.DIAGNOSED).size());
  }

  @Test
  void aKillAtAnySlotDoesNotChangeTheResult() {
    FakeCampaign whole = oneRound();
    whole.run();
    for (int killed = 1; killed <= TIMED + DIAGNOSTIC; killed++) {
      FakeCampaign first = campaign(plan(FakeCampaign.BUDGET, OptionalInt.of(1)), killed);
      assertThrows(KilledException.class, first::run);
      List<Slot> slots = new ArrayList<>(resumed(first, oneRound()));
      assertEquals(whole.forks.launched, slots, "killed at " + killed);
    }
  }

  @Test
  void aRunThatWasKilledInItsDiagnosisOnlyFinishesTheDiagnosis() {
    CampaignPlan plan = plan(Duration.ofMinutes(1), OptionalInt.empty());
    FakeCampaign whole = campaign(plan, 0);
    whole.run();
    FakeCampaign first = campaign(plan, whole.forks.launched.size() - 5);
    assertThrows(KilledException.class, first::run);
    assertEquals(whole.forks.launched, resumed(first, campaign(plan, 0)));
  }

  @Test
  void aRunThatIsResumedAfterItsDiagnosisGetsTimedForksOnly() {
    FakeCampaign first = oneRound();
    first.run();
    FakeCampaign second = campaign(plan(FakeCampaign.BUDGET, OptionalInt.of(2)), 0);
    List<Slot> slots = resumed(first, second);
    assertEquals(TIMED, slots(second, ForkRow.State.MEASURED).size());
    assertEquals(List.of(), slots(second, ForkRow.State.DIAGNOSED));
    assertEquals((2 * TIMED + DIAGNOSTIC) / 2, slots.stream().map(Slot::block).distinct().count());
  }

  /** The slots of a run and of the segment that resumes it. */
  private static List<Slot> resumed(FakeCampaign first, FakeCampaign second) {
    Map<Integer, List<Sample>> samples = new HashMap<>(first.writer.samples);
    List<PastRun.Done> done = first.writer.rows.stream().map(row -> {
      ForkRow.Started started = row.started().orElseThrow();
      Slot slot = started.slot();
      List<Sample> own = samples.get(slot.number());
      ForkOutcome outcome = row.state() == ForkRow.State.DIAGNOSED
          ? new ForkOutcome.Diagnosed(own, ForkEvidence.NONE) : new ForkOutcome.Measured(own, ForkEvidence.NONE);
      return new PastRun.Done(slot.number(), List.of(slot.block(), slot.position(), slot.attempt()),
          slot.cell().runtime(), slot.cell().key(), slot.diagnosis(), outcome, started.end(),
          Duration.between(started.start(), started.end()), false);
    }).toList();
    second.campaign.resumeFrom(new PastRun("run", Map.of(), done, done.size()));
    second.campaign.run(FakeClock.START, true);
    List<Slot> slots = new ArrayList<>(done.stream().map(each -> first.forks.launched.get(each.number() - 1)).toList());
    slots.addAll(second.forks.launched);
    return slots;
  }
}
