package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.run.TimingHistory;
import taskmeter.campaign.schedule.CampaignPlan;
import taskmeter.campaign.schedule.ExpectedTime;

/** A campaign with fake forks, a fake clock and a fake machine. */
public final class FakeCampaign {

  public static final Duration BUDGET = Duration.ofHours(10);

  final FakeClock clock = new FakeClock();
  public final RecordingWriter writer = new RecordingWriter();
  final FakeMachineMonitor machine = new FakeMachineMonitor();
  final Shutdown interruption = new Shutdown(() -> { }, Duration.ofMillis(5));
  final FakeForks forks;
  public final Campaign campaign;

  /** Creates a campaign whose forks have these outcomes. */
  public FakeCampaign(CampaignPlan plan, Function<Slot, ForkOutcome> outcome) {
    forks = new FakeForks(clock, outcome);
    campaign = new Campaign(plan, new ExpectedTime(TimingHistory.NONE), forks, writer, new SilentProgress(), clock,
        interruption, machine);
  }

  static CampaignPlan plan(List<Cell> cells, int rounds, long seed) {
    return plan(cells, rounds, seed, Interleave.FORKS);
  }

  /** A plan whose blocks run in a way. */
  public static CampaignPlan plan(List<Cell> cells, int rounds, long seed, Interleave interleave) {
    return new CampaignPlan(Profile.STANDARD, cells, BUDGET, OptionalInt.of(rounds), seed, List.of(), interleave);
  }

  /** Interrupts the campaign, as a signal does. */
  static void interrupt(Shutdown interruption) {
    Thread.ofVirtual().start(interruption::request);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!interruption.requested()) {
      assertTrue(System.nanoTime() < end, "never requested");
      Thread.onSpinWait();
    }
  }

  public CampaignResults run() {
    return campaign.run(FakeClock.START, false);
  }
}
