package taskmeter.report.verdict;

import java.util.List;
import java.util.Optional;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;

/**
 * One cell on a candidate runtime, judged.
 *
 * @param cell on the candidate, whether or not it ran there
 * @param comparison with the baseline; empty where there is no ratio
 * @param evidence empty where the comparison is not one of its family's tests: not comparable, or too few forks
 * @param doubts about the comparison, those that the verdict did not heed included
 */
public record Judgement(
    Cell cell, Optional<RuntimeComparison> comparison, Optional<TestResult> evidence, Verdict verdict,
    List<Doubt> doubts) {

  public Judgement {
    doubts = List.copyOf(doubts);
  }

  public boolean is(Verdict.Kind kind) {
    return verdict.kind() == kind;
  }

  /** The ratio's distance from 1 on the log scale; 0 where there is none. */
  public double distance() {
    return comparison.map(each -> Math.abs(Math.log(each.ratio().value()))).orElse(0.0);
  }
}
