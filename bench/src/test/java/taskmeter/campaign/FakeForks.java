package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkLauncher;
import taskmeter.campaign.fork.ForkOutcome;

/** Forks that take time on a fake clock and have the outcomes of a test. */
final class FakeForks implements ForkLauncher {

  static final Duration OVERHEAD = Duration.ofMillis(500);

  final List<Slot> launched = new ArrayList<>();
  final List<Slot> dumped = new ArrayList<>();
  private final FakeClock clock;
  private final Function<Slot, ForkOutcome> outcome;

  FakeForks(FakeClock clock, Function<Slot, ForkOutcome> outcome) {
    this.clock = clock;
    this.outcome = outcome;
  }

  @Override
  public ForkOutcome launch(Slot slot) {
    launched.add(slot);
    clock.pass(slot.cell().timed().plus(OVERHEAD));
    return outcome.apply(slot);
  }

  @Override
  public void saveDumps(Slot slot) {
    dumped.add(slot);
  }
}
