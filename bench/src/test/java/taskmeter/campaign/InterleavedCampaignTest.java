package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.turn.WaitingTime;

/** A block whose forks take turns has one time and one noise, and is kept or lost as a whole. */
class InterleavedCampaignTest {

  private static final String[] RUNTIMES = {"17", "21", "25"};
  private static final Duration BLOCK = Duration.ofMillis(3 * 2500);

  private static FakeCampaign campaign(int cells, int rounds, Function<Slot, ForkOutcome> outcome) {
    return new FakeCampaign(FakeCampaign.plan(TestCells.cells(cells, RUNTIMES), rounds, 1, Interleave.ITERATIONS),
        outcome);
  }

  private static ForkOutcome measured(Slot slot) {
    return TestCells.measured(slot.cell(), 100);
  }

  private static List<ForkRow.Started> started(FakeCampaign campaign) {
    return campaign.writer.rows.stream().flatMap(row -> row.started().stream()).toList();
  }

  @Test
  void theForksOfABlockHaveItsTimes() {
    FakeCampaign campaign = campaign(2, 2, InterleavedCampaignTest::measured);
    campaign.run();
    assertEquals(List.of(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7, 8, 9), List.of(10, 11, 12)),
        campaign.forks.together);
    for (ForkRow.Started each : started(campaign)) {
      Instant begin = FakeClock.START.plus(BLOCK.multipliedBy(each.slot().block() - 1));
      assertEquals(List.of(begin, begin.plus(BLOCK)), List.of(each.start(), each.end()), "slot " + each.slot());
    }
    assertEquals("yes", campaign.writer.properties.get("complete"));
    assertEquals("30.0", campaign.writer.properties.get("wall_s"));
    assertEquals("6.0", campaign.writer.properties.get("harness_s"), "half a second for each fork");
  }

  @Test
  void whatTheWaitingForksUseIsNoiseOfAll() {
    FakeCampaign campaign = campaign(1, 1, InterleavedCampaignTest::measured);
    campaign.machine.others = OptionalDouble.of(0.125);
    campaign.forks.waiting = new WaitingTime(Duration.ofSeconds(4), Duration.ofSeconds(1));
    campaign.run();
    // Three forks use a quarter of one of two processors
    started(campaign).forEach(each -> assertEquals(OptionalDouble.of(0.125 + 0.375), each.noise().others()));
    started(campaign).forEach(each -> assertEquals(Optional.of(0.25), each.waiting().map(WaitingTime::share)));
  }

  @Test
  void aForkThatRunsAloneDoesNotWait() {
    FakeCampaign campaign = new FakeCampaign(FakeCampaign.plan(TestCells.cells(2, RUNTIMES), 1, 1, Interleave.FORKS),
        InterleavedCampaignTest::measured);
    campaign.machine.others = OptionalDouble.of(0.125);
    campaign.run();
    assertEquals(List.of(), campaign.forks.together);
    started(campaign).forEach(each -> assertEquals(Optional.empty(), each.waiting()));
    started(campaign).forEach(each -> assertEquals(OptionalDouble.of(0.125), each.noise().others()));
  }

  @Test
  void aDisturbedBlockIsMarkedAndRepeatedAsAWhole() {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = campaign(1, 1, slot -> {
      itself[0].machine.steal = slot.attempt() == 1 ? 0.25 : 0;
      return TestCells.measured(slot.cell(), slot.attempt() == 1 ? 900 : 100);
    });
    CampaignResults results = itself[0].run();
    List<ForkRow.Started> started = started(itself[0]);
    assertEquals(List.of(true, true, true, false, false, false),
        started.stream().map(each -> each.disturbed().orElseThrow()).toList());
    assertEquals(List.of(List.of(1, 2, 3), List.of(4, 5, 6)), itself[0].forks.together);
    assertEquals(List.of(1, 1, 1, 2, 2, 2), started.stream().map(each -> each.slot().attempt()).toList());
    results.cells().values().forEach(each -> assertEquals(List.of(100.0), each.forkMeans(), "the last attempt counts"));
  }

  @Test
  void theForksBesidesAFailedOneCount() {
    FakeCampaign campaign = campaign(1, 1, slot -> slot.position() == 2 ? TestCells.failed("died") : measured(slot));
    CampaignResults results = campaign.run();
    assertEquals(List.of(ForkRow.State.MEASURED, ForkRow.State.FAILED, ForkRow.State.MEASURED),
        campaign.writer.rows.stream().map(ForkRow::state).toList());
    assertEquals(List.of(2), campaign.forks.dumped.stream().map(Slot::position).toList());
    assertEquals(1, results.failed().size());
    assertEquals("no: failed forks: 1", campaign.writer.properties.get("complete"));
  }

  @Test
  void anInterruptionLosesTheBlockAndNoOther() {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = campaign(3, 2, slot -> {
      if (slot.number() == 8) {
        FakeCampaign.interrupt(itself[0].interruption);
        return TestCells.failed("died: exit code 130");
      }
      return measured(slot);
    });
    CampaignResults results = itself[0].run();
    assertEquals(List.of(1, 2, 3, 4, 5, 6), itself[0].writer.rows.stream().map(ForkRow::slot).toList(),
        "the third block is lost, with forks that had ended");
    assertEquals("no: interrupted in round 1", itself[0].writer.properties.get("complete"));
    assertEquals(List.of(), results.failed());
    assertEquals(List.of(), itself[0].forks.dumped);
  }

  @Test
  void aBlockThatSucceedsDuringInterruptionIsKept() {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = campaign(3, 2, slot -> {
      if (slot.number() == 2) {
        FakeCampaign.interrupt(itself[0].interruption);
      }
      return measured(slot);
    });
    itself[0].run();
    assertEquals(3, itself[0].writer.rows.size());
  }

  @Test
  void theRulerIsReadBetweenBlocksOnly() {
    FakeCampaign campaign = campaign(10, 2, InterleavedCampaignTest::measured);
    campaign.run();
    assertTrue(campaign.writer.rulers.size() > 2, campaign.writer.rulers.toString());
    campaign.writer.rulers.forEach(ruler -> assertEquals(0, ruler.slot() % 3, ruler.toString()));
  }
}
