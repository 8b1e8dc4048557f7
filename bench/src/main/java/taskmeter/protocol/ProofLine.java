package taskmeter.protocol;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The result of a fork's proof.
 *
 * @param outcome whether the cell is what its label says
 * @param reason why it is not, or empty
 * @param creatorSeen the kinds of thread that ran the measured body, joined by {@code +}
 * @param taskSeen the kinds of thread that ran tasks, joined by {@code +}
 * @param workersSeen the number of different threads that ran tasks while the cell was verified
 * @param poolSize the size of the carrier's pool at the end of the trial
 * @param involuntarySwitches the involuntary context switches of the fork's threads during the trial
 * @param operations the number of operations that the scenario counted in warmup and measurement; empty if counting
 *     them would cost too much
 * @param threadsStarted the number of threads that the JVM created in warmup and measurement, divided by the number
 *     that each operation starts; empty if operations start none
 * @param repeatedEvery one invocation in N is done twice and counted once; 0 for none
 */
public record ProofLine(Outcome outcome, String reason, String creatorSeen, String taskSeen, OptionalInt workersSeen,
    OptionalInt poolSize, OptionalLong involuntarySwitches, OptionalLong operations, OptionalLong threadsStarted,
    int repeatedEvery) {

  /** Whether a cell is what its label says. */
  public enum Outcome { PROVED, NOT_AVAILABLE, FAILED }

  /** Returns a line with an outcome and a reason only. */
  public static ProofLine of(Outcome outcome, String reason) {
    return new ProofLine(outcome, reason, "", "", OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(),
        OptionalLong.empty(), OptionalLong.empty(), 0);
  }
}
