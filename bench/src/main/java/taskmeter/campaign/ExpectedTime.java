package taskmeter.campaign;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long a slot of each cell will take: the mean of its slots so far. */
final class ExpectedTime {
  /** Until a cell has run: JVM start and JMH's bookkeeping beside the timed part. */
  static final Duration OVERHEAD = Duration.ofMillis(700);

  /** What is known of one cell. */
  private record Learnt(int slots, Duration total) {
    Learnt and(Duration slot) {
      return new Learnt(slots + 1, total.plus(slot));
    }
  }

  private final Map<Cell, Learnt> learnt = new HashMap<>();

  Duration of(Cell cell) {
    Learnt known = learnt.get(cell);
    return known == null ? unknown(cell) : known.total.dividedBy(known.slots);
  }

  /** Of a cell that has not run yet. */
  static Duration unknown(Cell cell) {
    return cell.timed().plus(OVERHEAD);
  }

  void learn(Cell cell, Duration slot) {
    learnt.put(cell, learnt.getOrDefault(cell, new Learnt(0, Duration.ZERO)).and(slot));
  }
}
