package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.run.TimingHistory;

/**
 * The expected time of a slot: the mean of the cell's slots so far. For a cell without slots, its timed part plus the
 * mean overhead on its runtime so far, or the overhead in earlier runs.
 */
public final class ExpectedTime {

  /** The default overhead: JVM start and JMH's bookkeeping. */
  static final Duration OVERHEAD = Duration.ofMillis(700);

  /** A sum of slot times, for their mean. */
  private record Learnt(int slots, Duration total) {
    static Learnt of(Duration slot) {
      return new Learnt(1, slot);
    }

    Learnt and(Learnt more) {
      return new Learnt(slots + more.slots, total.plus(more.total));
    }

    Duration mean() {
      return total.dividedBy(slots);
    }
  }

  private final TimingHistory earlier;
  private final Map<Cell, Learnt> slots = new HashMap<>();
  private final Map<String, Learnt> overheads = new HashMap<>();

  public ExpectedTime(TimingHistory earlier) {
    this.earlier = earlier;
  }

  public Duration of(Cell cell) {
    return Optional.ofNullable(slots.get(cell)).map(Learnt::mean)
        .orElseGet(() -> cell.timed().plus(overhead(cell.runtime())));
  }

  private Duration overhead(String runtime) {
    return Optional.ofNullable(overheads.get(runtime)).map(Learnt::mean)
        .or(() -> earlier.overhead(runtime)).orElse(OVERHEAD);
  }

  public void learn(Cell cell, Duration slot) {
    slots.merge(cell, Learnt.of(slot), Learnt::and);
    overheads.merge(cell.runtime(), Learnt.of(slot.minus(cell.timed())), Learnt::and);
  }
}
