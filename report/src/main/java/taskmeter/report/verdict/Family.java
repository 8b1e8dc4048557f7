package taskmeter.report.verdict;

import java.util.List;

/**
 * One candidate runtime against one baseline: what is adjusted for looking often.
 *
 * @param judgements in the order of the cells
 */
public record Family(String candidate, String baseline, List<Judgement> judgements) {

  public Family {
    judgements = List.copyOf(judgements);
  }

  /** How many tests it has, which is what Holm's adjustment goes by. */
  public int size() {
    return (int) judgements.stream().filter(each -> each.evidence().isPresent()).count();
  }

  public int count(Verdict.Kind kind) {
    return of(kind).size();
  }

  /** Those with a verdict of this kind, in the order of the cells. */
  public List<Judgement> of(Verdict.Kind kind) {
    return judgements.stream().filter(each -> each.is(kind)).toList();
  }

  /** Those that have a ratio. */
  public List<Judgement> compared() {
    return judgements.stream().filter(each -> each.comparison().isPresent()).toList();
  }
}
