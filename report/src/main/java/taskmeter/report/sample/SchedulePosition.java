package taskmeter.report.sample;

import java.util.OptionalLong;
import taskmeter.report.csv.Row;

/**
 * Where in the schedule a fork stood; empty where nothing was started or the run does not say.
 *
 * @param block from 1; a block holds one fork of one cell on every runtime, and those that were run again
 * @param position from 1; the runtime's place in its block's order
 * @param attempt from 1; above 1 where the fork was run again because the one before was disturbed
 */
public record SchedulePosition(OptionalLong block, OptionalLong position, OptionalLong attempt) {

  public static final SchedulePosition UNKNOWN = new SchedulePosition(OptionalLong.empty(), OptionalLong.empty(),
      OptionalLong.empty());

  public static SchedulePosition read(Row row) {
    return new SchedulePosition(row.whole("block", 1), row.whole("position", 1), row.whole("attempt", 1));
  }

  /** The same where blocks are counted on from a number, so that those of two runs are told apart. */
  SchedulePosition after(long blocks) {
    return block.isEmpty() ? this : new SchedulePosition(OptionalLong.of(block.getAsLong() + blocks), position,
        attempt);
  }
}
