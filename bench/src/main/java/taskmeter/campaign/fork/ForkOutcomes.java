package taskmeter.campaign.fork;

import java.util.List;
import java.util.Optional;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;

/**
 * Decides how a fork ended, from what the campaign and the fork recorded.
 *
 * @param check checks that the fork measured its cell
 * @param recorded the evidence that the fork wrote
 */
public record ForkOutcomes(ForkCheck check, ForkEvidence recorded) {

  private static final String LEFT_BEHIND = "<shutdown timeout of ";

  /**
   * The outcome of a fork.
   *
   * @param returned whether it ended without an error
   * @param hung why the watchdog killed it; empty if it did not
   * @param output what it printed
   */
  public ForkOutcome of(boolean returned, Optional<String> hung, ForkOutput output) {
    List<Sample> samples = output.samples().stream().flatMap(CountedSample::all)
        // A fork with profilers is not timed
        .filter(each -> check.diagnosis().map(kind -> kind.metrics().contains(each.metric())).orElse(true)).toList();
    Optional<ProofLine> unavailable = recorded.proof()
        .filter(line -> line.outcome() == ProofLine.Outcome.NOT_AVAILABLE && isExpectedRuntime());
    if (unavailable.isPresent()) {
      return new ForkOutcome.NotAvailable(unavailable.get().reason(), recorded);
    }
    return problem(returned, hung, output).map(reason -> MachineLimit.before(reason, output.lines()))
        .map(reason -> reason + inherited())
        .<ForkOutcome>map(reason -> new ForkOutcome.Failed(reason, samples, recorded))
        .orElseGet(() -> check.diagnosis().isPresent() ? new ForkOutcome.Diagnosed(samples, recorded)
            : new ForkOutcome.Measured(samples, recorded));
  }

  /** The options of environment variables, which the user may have forgotten, and which may be the cause. */
  private static String inherited() {
    InheritedOptions inherited = InheritedOptions.here();
    return inherited.none() ? "" : "; the environment has " + inherited.text();
  }

  /** Only the right runtime can report that the cell is not available. */
  private boolean isExpectedRuntime() {
    return check.differenceInRuntime(recorded.runtime()).isEmpty();
  }

  /** Why the fork does not count; empty if it does. */
  Optional<String> problem(boolean returned, Optional<String> hung, ForkOutput output) {
    if (hung.isPresent()) {
      return hung;
    }
    List<String> lines = output.lines();
    // First of all, because a wrong runtime fails for other reasons
    Optional<String> other = recorded.runtime().flatMap(facts -> check.differenceInRuntime(Optional.of(facts)));
    if (other.isPresent()) {
      return other;
    }
    Optional<ProofLine> failed = recorded.proof().filter(line -> line.outcome() == ProofLine.Outcome.FAILED);
    if (failed.isPresent()) {
      return failed.map(ProofLine::reason).filter(reason -> !reason.isBlank())
          .or(() -> Optional.of(ForkFailure.reason(lines)));
    }
    if (!returned) {
      return Optional.of(ForkFailure.reason(lines));
    }
    if (lines.stream().anyMatch(line -> line.contains(LEFT_BEHIND))) {
      return Optional.of("left threads running after its tear-down");
    }
    return check.difference(recorded, output.samples());
  }
}
