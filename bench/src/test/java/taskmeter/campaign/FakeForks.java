package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkLauncher;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.turn.WaitingTime;

/** Forks that take time on a fake clock and have the outcomes of a test. */
final class FakeForks implements ForkLauncher {

  static final Duration OVERHEAD = Duration.ofMillis(500);

  final List<Slot> launched = new ArrayList<>();
  final List<Slot> dumped = new ArrayList<>();

  /** The numbers of the forks that took turns, block by block. */
  final List<List<Integer>> together = new ArrayList<>();

  /** How each fork that takes turns waits. */
  WaitingTime waiting = new WaitingTime(Duration.ofSeconds(1), Duration.ZERO);
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
  public List<Launched> launchAll(List<Slot> slots) {
    if (slots.size() == 1 || slots.getFirst().interleave() == Interleave.FORKS) {
      return ForkLauncher.super.launchAll(slots);
    }
    together.add(slots.stream().map(Slot::number).toList());
    return slots.stream().map(slot -> new Launched(slot, launch(slot), Optional.of(waiting))).toList();
  }

  @Override
  public void saveDumps(Slot slot) {
    dumped.add(slot);
  }
}
