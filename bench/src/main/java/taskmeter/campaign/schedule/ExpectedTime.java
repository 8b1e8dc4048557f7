package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.run.TimingHistory;

/**
 * How long a slot of each cell will take: the mean of its slots so far; until it has one, its timed part and what the
 * rest took on its runtime so far, or in earlier runs.
 */
public final class ExpectedTime {

  /** Until anything has run: JVM start and JMH's bookkeeping beside the timed part. */
  static final Duration OVERHEAD = Duration.ofMillis(700);

  /** Times of one kind. */
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
