package taskmeter.report.verdict;

import java.util.List;
import java.util.Optional;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;

/**
 * The verdict on one cell of a candidate runtime, with its evidence.
 *
 * @param cell the cell on the candidate, whether or not it ran there
 * @param comparison the comparison with the baseline; empty if there is no ratio
 * @param evidence empty if the comparison is not a test of its family: not comparable, or too few forks
 * @param doubts all doubts about the comparison, also those that do not forbid the verdict
 */
public record Judgement(
    Cell cell, Optional<RuntimeComparison> comparison, Optional<TestResult> evidence, Verdict verdict,
    List<Doubt> doubts) {

  public Judgement {
    doubts = List.copyOf(doubts);
  }

  /** Returns whether the verdict is of this kind. */
  public boolean is(Verdict.Kind kind) {
    return verdict.kind() == kind;
  }

  /** Returns the ratio's distance from 1 on the log scale; 0 without a ratio. */
  public double distance() {
    return comparison.map(each -> Math.abs(Math.log(each.ratio().value()))).orElse(0.0);
  }
}
