package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.SecondStage;
import taskmeter.protocol.ForkEvidence;

/** Scores do not decide which forks run, are repeated, or count: only the seed, noise and outcomes do. */
class NoScoreDecidesTest {

  private static final long SEED = 11;

  /** Scores that could tempt a schedule to choose, by slot and iteration (0 for the warmup). */
  private enum Temptation {
    FIRST_HIGH_LAST_LOW((slot, iteration) -> iteration < 2 ? 1e6 : 1),
    FIRST_LOW_LAST_HIGH((slot, iteration) -> iteration < 2 ? 1 : 1e6),
    FORKS_GET_FASTER((slot, iteration) -> 1e6 / slot.number()),
    FORKS_GET_SLOWER((slot, iteration) -> slot.number() * slot.number()),
    EVERY_SEVENTH_IS_FAR_AWAY((slot, iteration) -> slot.number() % 7 == 0 ? 900 : 100),
    ONE_RUNTIME_IS_FASTER((slot, iteration) -> slot.cell().runtime().equals("25") ? 1e-150 : 100),
    DISTURBED_ARE_FASTEST((slot, iteration) -> disturbed(slot) ? 1 : 100);

    private final ToDoubleBiFunction<Slot, Integer> score;

    Temptation(ToDoubleBiFunction<Slot, Integer> score) {
      this.score = score;
    }
  }

  private static boolean disturbed(Slot slot) {
    return slot.attempt() == 1 && (slot.block() + slot.position()) % 9 == 0;
  }

  private static boolean fails(Slot slot) {
    return slot.number() % 23 == 0;
  }

  /** Runs a campaign with these scores; noise and failures are always the same. */
  private static FakeCampaign ran(CampaignPlan plan, ToDoubleBiFunction<Slot, Integer> score) {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = new FakeCampaign(plan, slot -> {
      itself[0].machine.steal = disturbed(slot) ? 0.25 : 0;
      List<Sample> samples = samples(slot, score);
      return fails(slot) ? new ForkOutcome.Failed("lost a task", samples, ForkEvidence.NONE)
          : new ForkOutcome.Measured(samples, ForkEvidence.NONE);
    });
    itself[0].run();
    return itself[0];
  }

  private static List<Sample> samples(Slot slot, ToDoubleBiFunction<Slot, Integer> score) {
    return List.of(new Sample(Phase.WARMUP, 1, score.applyAsDouble(slot, 0)),
        new Sample(Phase.MEASURED, 1, score.applyAsDouble(slot, 1)),
        new Sample(Phase.MEASURED, 2, score.applyAsDouble(slot, 2)));
  }

  /** Compares rows (schedule, times, states) and samples. */
  private static void assertSameSchedule(List<ForkRow> plain, FakeCampaign tempted,
      ToDoubleBiFunction<Slot, Integer> score) {
    assertEquals(plain, tempted.writer.rows.subList(0, plain.size()));
    Map<Integer, List<Sample>> all = new HashMap<>();
    tempted.forks.launched.stream().filter(slot -> slot.number() > 0)
        .forEach(slot -> all.put(slot.number(), samples(slot, score)));
    assertEquals(all, tempted.writer.samples, "all samples of all forks are unchanged");
  }

  private static CampaignPlan plan(OptionalInt rounds, String... runtimes) {
    return new CampaignPlan(Profile.STANDARD, TestCells.cells(5, runtimes), FakeCampaign.BUDGET.dividedBy(20), rounds,
        SEED);
  }

  @ParameterizedTest
  @EnumSource
  void scoresChangeNothingOnOneJdk(Temptation temptation) {
    CampaignPlan plan = plan(OptionalInt.empty(), "25");
    FakeCampaign plain = ran(plan, (slot, iteration) -> 100);
    assertTrue(plain.writer.rows.stream().anyMatch(row -> row.started().orElseThrow().slot().attempt() == 2));
    assertTrue(plain.writer.rows(ForkRow.State.FAILED).size() > 5);
    FakeCampaign tempted = ran(plan, temptation.score);
    assertEquals(plain.writer.rows.size(), tempted.writer.rows.size());
    assertSameSchedule(plain.writer.rows, tempted, temptation.score);
  }

  @ParameterizedTest
  @EnumSource
  void scoresChangeNothingInFixedRounds(Temptation temptation) {
    CampaignPlan plan = plan(OptionalInt.of(12), "17", "25");
    FakeCampaign plain = ran(plan, (slot, iteration) -> 100);
    FakeCampaign tempted = ran(plan, temptation.score);
    assertEquals(plain.writer.rows.size(), tempted.writer.rows.size());
    assertSameSchedule(plain.writer.rows, tempted, temptation.score);
  }

  /** Half of the blocks; in them, the fork at the end decides whether its block is disturbed. */
  @ParameterizedTest
  @EnumSource
  void scoresChangeNothingInForksThatTakeTurns(Temptation temptation) {
    CampaignPlan plan = FakeCampaign.plan(TestCells.cells(5, "17", "25"), 12, SEED, Interleave.BOTH);
    FakeCampaign plain = ran(plan, (slot, iteration) -> 100);
    assertTrue(plain.writer.rows.stream().map(row -> row.started().orElseThrow()).filter(started ->
        started.slot().attempt() == 2 && started.waiting().isPresent()).count() > 1, "no block was repeated");
    FakeCampaign tempted = ran(plan, temptation.score);
    assertEquals(plain.writer.rows.size(), tempted.writer.rows.size());
    assertEquals(plain.forks.together, tempted.forks.together);
    assertSameSchedule(plain.writer.rows, tempted, temptation.score);
  }

  @ParameterizedTest
  @EnumSource
  void scoresChangeNothingInTheFirstStage(Temptation temptation) {
    CampaignPlan plan = plan(OptionalInt.empty(), "17", "25");
    List<ForkRow> first = ran(plan, (slot, iteration) -> 100).writer.rows.stream()
        .filter(row -> row.started().orElseThrow().slot().round() <= SecondStage.FIRST).toList();
    assertTrue(first.size() >= 2 * 5 * SecondStage.FIRST, first.size() + " rows");
    assertSameSchedule(first, ran(plan, temptation.score), temptation.score);
  }

  /** The second stage uses variances of logarithms, which do not change with a factor. */
  @Test
  void theSecondStageIgnoresTheSpeedOfACell() {
    CampaignPlan plan = new CampaignPlan(Profile.STANDARD, TestCells.cells(5, "17", "25"), FakeCampaign.BUDGET,
        OptionalInt.empty(), SEED);
    ToDoubleBiFunction<Slot, Integer> noisy = (slot, iteration) ->
        100 * Math.exp(0.02 * cell(slot) * ((slot.fork() * 7 + slot.position() * 3) % 5 - 2));
    FakeCampaign plain = ran(plan, noisy);
    assertTrue(Stream.of(1, 2, 3, 4, 5).map(cell -> plain.writer.rows.stream()
        .filter(row -> cell(row.started().orElseThrow().slot()) == cell).count()).distinct().count() > 2,
        "cells get different numbers of forks");
    for (double factor : List.of(0.125, 3.0, 1000.0)) {
      ToDoubleBiFunction<Slot, Integer> scaled =
          (slot, iteration) -> noisy.applyAsDouble(slot, iteration) * Math.pow(factor, cell(slot));
      FakeCampaign other = ran(plan, scaled);
      assertEquals(plain.writer.rows.size(), other.writer.rows.size());
      assertSameSchedule(plain.writer.rows, other, scaled);
    }
  }

  private static int cell(Slot slot) {
    return Integer.parseInt(slot.cell().parameters().get("parties"));
  }
}
