package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.RulerRow;
import taskmeter.campaign.schedule.CampaignPlan;

/** Noise of the machine: disturbed forks are repeated, and the ruler is read between blocks. */
class CampaignNoiseTest {

  private static final String[] RUNTIMES = {"17", "21", "25"};

  private static FakeCampaign campaign(CampaignPlan plan, Predicate<Slot> disturbed) {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = new FakeCampaign(plan, slot -> {
      itself[0].machine.steal = disturbed.test(slot) ? 0.25 : 0;
      return TestCells.measured(slot.cell(), disturbed.test(slot) ? 900 : 100);
    });
    return itself[0];
  }

  private static List<ForkRow.Started> started(FakeCampaign campaign) {
    return campaign.writer.rows.stream().flatMap(row -> row.started().stream()).toList();
  }

  @Test
  void aDisturbedForkIsMarkedAndRepeated() {
    FakeCampaign campaign = campaign(FakeCampaign.plan(TestCells.cells(1, RUNTIMES), 1, 1),
        slot -> slot.position() == 2 && slot.attempt() == 1);
    CampaignResults results = campaign.run();
    List<ForkRow.Started> started = started(campaign);
    assertEquals(List.of("1.1", "2.1", "3.1", "2.2"),
        started.stream().map(each -> each.slot().position() + "." + each.slot().attempt()).toList());
    assertEquals(List.of(Optional.of(false), Optional.of(true), Optional.of(false), Optional.of(false)),
        started.stream().map(ForkRow.Started::disturbed).toList());
    assertEquals(OptionalDouble.of(0.25), started.get(1).noise().steal());
    assertEquals(started.get(1).slot().cell(), started.get(3).slot().cell());
    assertEquals(4, campaign.writer.samples.size());
    assertEquals(List.of(100.0), results.cells().get(started.get(1).slot().cell()).forkMeans(), "last attempt counts");
    assertEquals("yes", campaign.writer.properties.get("complete"));
  }

  @Test
  void aSmokeRunRepeatsNoFork() {
    FakeCampaign campaign = campaign(new CampaignPlan(Profile.SMOKE, TestCells.cells(2, RUNTIMES), FakeCampaign.BUDGET,
        OptionalInt.empty(), 1), slot -> true);
    campaign.run();
    assertEquals(6, campaign.forks.launched.size());
    assertTrue(started(campaign).stream().allMatch(each -> each.disturbed().orElseThrow()));
  }

  @Test
  void theRulerIsReadBetweenBlocksOnly() {
    // Each fork takes 2.5 s, and some are repeated
    FakeCampaign campaign = campaign(FakeCampaign.plan(TestCells.cells(10, RUNTIMES), 5, 1),
        slot -> slot.position() < 3 && slot.attempt() == 1);
    campaign.run();
    List<RulerRow> rulers = campaign.writer.rulers;
    assertEquals(0, rulers.getFirst().slot());
    assertEquals(FakeClock.START, rulers.getFirst().time());
    List<ForkRow.Started> started = started(campaign);
    List<Instant> blockStarts = new ArrayList<>();
    for (RulerRow ruler : rulers) {
      Slot next = started.get(ruler.slot()).slot();
      assertEquals(List.of(1, 1), List.of(next.position(), next.attempt()), "slot " + next.number());
      blockStarts.add(started.get(ruler.slot()).start());
    }
    for (int i = 1; i < rulers.size(); i++) {
      Duration since = Duration.between(rulers.get(i - 1).time(), rulers.get(i).time());
      // A block takes at most 12.5 s
      assertTrue(since.toMillis() >= 45_000 && since.toMillis() < 45_000 + 12_500, since.toString());
    }
    assertEquals(blockStarts, rulers.stream().map(RulerRow::time).toList());
    assertTrue(rulers.size() > 5, rulers.toString());
  }

  @Test
  void theRulerIsNotReadBeforeARepeatedFork() {
    // Blocks are long enough for the ruler to be due at the end of each
    String[] many = IntStream.rangeClosed(17, 36).mapToObj(Integer::toString).toArray(String[]::new);
    FakeCampaign campaign = campaign(FakeCampaign.plan(TestCells.cells(1, many), 3, 1),
        slot -> slot.position() == 1 && slot.attempt() == 1);
    campaign.run();
    assertEquals(List.of(0, 21, 42), campaign.writer.rulers.stream().map(RulerRow::slot).toList());
  }

  @Test
  void aCutShortCampaignRecordsTheReason() {
    FakeCampaign campaign = new FakeCampaign(FakeCampaign.plan(TestCells.cells(2, RUNTIMES), 2, 1), slot -> {
      if (slot.number() == 6) {
        throw new CutShortException("JDK 21 is missing");
      }
      return TestCells.measured(slot.cell(), 100);
    });
    assertThrows(CutShortException.class, campaign::run);
    assertEquals(List.of(1, 2, 3, 4, 5), campaign.writer.rows.stream().map(ForkRow::slot).toList());
    assertEquals(5, campaign.writer.samples.size());
    assertEquals("no: cut short: JDK 21 is missing", campaign.writer.properties.get("complete"));
  }
}
