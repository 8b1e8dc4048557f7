package taskmeter.campaign.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import taskmeter.campaign.cell.Interleave;

/** How long the slots of a run took. Forks that took turns share the time of their block. */
final class SlotTime {

  private static final String INTERLEAVE = "interleave";

  /** The number of forks that took turns with each other, by the start of their block. */
  private final Map<String, Integer> together = new HashMap<>();

  /** Counts the forks of a run. */
  SlotTime(List<CSVRecord> forks) {
    forks.stream().filter(SlotTime::tookTurns).forEach(row -> together.merge(row.get("start"), 1, Integer::sum));
  }

  private static boolean tookTurns(CSVRecord row) {
    return row.isSet(INTERLEAVE) && row.get(INTERLEAVE).equals(Interleave.ITERATIONS.toString());
  }

  /** Whether two forks took turns with each other. */
  static boolean together(CSVRecord one, CSVRecord other) {
    return tookTurns(one) && tookTurns(other) && one.get("block").equals(other.get("block"))
        && one.get("attempt").equals(other.get("attempt"));
  }

  /** The time of a slot that was started, or its share of the block's time. */
  Duration of(CSVRecord row, Instant start, Instant end) {
    return Duration.between(start, end).dividedBy(tookTurns(row) ? together.getOrDefault(row.get("start"), 1) : 1);
  }
}
