package taskmeter.campaign;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;

/** A campaign over forks, a clock and a box that are a test's own. */
public final class FakeCampaign {

  public static final Duration BUDGET = Duration.ofHours(10);

  final FakeClock clock = new FakeClock();
  public final RecordingWriter writer = new RecordingWriter();
  final FakeMachineMonitor box = new FakeMachineMonitor();
  final FakeForks forks;
  public final Campaign campaign;

  /** One whose forks end like this. */
  public FakeCampaign(CampaignPlan plan, Function<Slot, ForkOutcome> outcome) {
    forks = new FakeForks(clock, outcome);
    campaign = new Campaign(plan, new ExpectedTime(TimingHistory.NONE), forks, writer, new SilentProgress(), clock,
        new Shutdown(() -> { }, Duration.ofMillis(5)), box);
  }

  static CampaignPlan plan(List<Cell> cells, int rounds, long seed) {
    return new CampaignPlan(Profile.STANDARD, cells, BUDGET, OptionalInt.of(rounds), seed);
  }

  public CampaignResults run() {
    return campaign.run(FakeClock.START, false);
  }
}
