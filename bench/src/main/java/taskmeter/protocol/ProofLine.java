package taskmeter.protocol;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a fork found out about itself.
 *
 * @param outcome whether the cell is what its label says
 * @param reason why it is not; else empty
 * @param creatorSeen the kinds of thread that the measured body ran on, joined by {@code +}
 * @param taskSeen the kinds of thread that tasks ran on, joined by {@code +}
 * @param workersSeen distinct threads that ran tasks while the cell was proved
 * @param poolSize threads in the carrier's pool at the end of the trial
 * @param involuntarySwitches of the fork's threads, from the trial's begin to its end
 * @param operations those that the scenario counted during warmup and measurement; empty where it cannot count them
 *     without a cost
 * @param threadsStarted threads that this JVM created during warmup and measurement, where each operation starts one
 * @param repeatedEvery one invocation in so many is done twice and counted once; 0 for none
 */
public record ProofLine(Outcome outcome, String reason, String creatorSeen, String taskSeen, OptionalInt workersSeen,
    OptionalInt poolSize, OptionalLong involuntarySwitches, OptionalLong operations, OptionalLong threadsStarted,
    int repeatedEvery) {

  /** What a fork says of itself. */
  public enum Outcome { PROVED, NOT_AVAILABLE, FAILED }

  /** A cell that was not proved. */
  public static ProofLine of(Outcome outcome, String reason) {
    return new ProofLine(outcome, reason, "", "", OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(),
        OptionalLong.empty(), OptionalLong.empty(), 0);
  }
}
