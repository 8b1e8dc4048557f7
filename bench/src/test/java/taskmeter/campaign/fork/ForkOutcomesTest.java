package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.campaign.fork.SoundFork.CELL;
import static taskmeter.campaign.fork.SoundFork.HOME;
import static taskmeter.campaign.fork.SoundFork.JVM;
import static taskmeter.campaign.fork.SoundFork.PROBED;
import static taskmeter.campaign.fork.SoundFork.PROOF;
import static taskmeter.campaign.fork.SoundFork.SETTINGS;
import static taskmeter.campaign.fork.SoundFork.TRIAL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;

/** A fork with scores may still not count. */
class ForkOutcomesTest {

  private final ForkOutput output = new ForkOutput(List.of());

  private Optional<String> problem(ProofLine proof) {
    var check = new ForkCheck(CELL,
        new JvmCheck(CELL, new MeasuredJvm("25", HOME, 25, SETTINGS, ExtraWork.NONE), PROBED));
    return new ForkOutcomes(check, new ForkEvidence(Optional.of(JVM), Optional.of(TRIAL), Optional.of(proof)))
        .problem(true, Optional.empty(), output);
  }

  @Test
  void aForkThatReportsItsOwnFailureDoesNotCount() {
    assertEquals(Optional.of("a task was lost"),
        problem(ProofLine.of(ProofLine.Outcome.FAILED, "a task was lost")));
  }

  @Test
  void aForkThatLeavesThreadsRunningDoesNotCount() {
    output.println("<shutdown timeout of 10 seconds expired, forcing forked VM to exit>");
    assertEquals(Optional.of("left threads running after its tear-down"), problem(PROOF));
  }

  @Test
  void aForkWithoutAScoreDoesNotCount() {
    assertEquals(Optional.of("found 0 iterations; expected 5"), problem(PROOF));
  }
}
