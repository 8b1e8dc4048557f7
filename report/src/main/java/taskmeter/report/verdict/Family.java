package taskmeter.report.verdict;

import java.util.List;
import taskmeter.report.matrix.RuntimeComparison;

/**
 * The verdicts on one candidate runtime and one baseline. P-values are adjusted within a family.
 *
 * @param judgements in the order of the cells
 * @param baselines the comparisons of baselines, which have no verdict, in the order of the cells
 */
public record Family(
    String candidate, String baseline, List<Judgement> judgements, List<RuntimeComparison> baselines) {

  public Family {
    judgements = List.copyOf(judgements);
    baselines = List.copyOf(baselines);
  }

  /** Returns the number of tests, which Holm's adjustment uses. */
  public int size() {
    return (int) judgements.stream().filter(each -> each.evidence().isPresent()).count();
  }

  /** Returns the number of verdicts of this kind. */
  public int count(Verdict.Kind kind) {
    return of(kind).size();
  }

  /** Returns the judgements with a verdict of this kind, in the order of the cells. */
  public List<Judgement> of(Verdict.Kind kind) {
    return judgements.stream().filter(each -> each.is(kind)).toList();
  }

  /** Returns the judgements that have a ratio, in the order of the cells. */
  public List<Judgement> compared() {
    return judgements.stream().filter(each -> each.comparison().isPresent()).toList();
  }
}
