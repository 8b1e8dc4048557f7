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
public record Turn(OptionalLong block, OptionalLong position, OptionalLong attempt) {

  public static final Turn UNKNOWN = new Turn(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  public static Turn read(Row row) {
    return new Turn(row.whole("block", 1), row.whole("position", 1), row.whole("attempt", 1));
  }

  /** The same where blocks are counted on from a number, so that those of two runs are told apart. */
  Turn after(long blocks) {
    return block.isEmpty() ? this : new Turn(OptionalLong.of(block.getAsLong() + blocks), position, attempt);
  }
}
