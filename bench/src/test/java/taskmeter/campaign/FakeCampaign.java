package taskmeter.campaign;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A campaign over forks, a clock and a box that are a test's own. */
final class FakeCampaign {
  static final Duration BUDGET = Duration.ofHours(10);

  final FakeClock clock = new FakeClock();
  final RecordingWriter writer = new RecordingWriter();
  final FakeMachineMonitor box = new FakeMachineMonitor();
  final FakeForks forks;
  final Campaign campaign;

  /** One whose forks end like this. */
  FakeCampaign(CampaignPlan plan, Function<Slot, ForkOutcome> outcome) {
    forks = new FakeForks(clock, outcome);
    campaign = new Campaign(plan, new ExpectedTime(EarlierRuns.NONE), forks, writer, new SilentProgress(), clock,
        new Interruption(() -> { }, Duration.ofMillis(5)), box);
  }

  static CampaignPlan plan(List<Cell> cells, int rounds, long seed) {
    return new CampaignPlan(Profile.STANDARD, cells, BUDGET, OptionalInt.of(rounds), seed);
  }

  Findings run() {
    return campaign.run(FakeClock.START, false);
  }
}
