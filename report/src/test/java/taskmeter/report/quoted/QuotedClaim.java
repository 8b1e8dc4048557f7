package taskmeter.report.quoted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A sentence whose numbers are words or bounds, and the condition for it. The condition must be true in every committed
 * run that has the cells, not only in the run that the comment above the sentence names.
 *
 * @param name in the comment above the paragraph
 * @param words as they appear in the paragraph
 * @param cases whether the sentence is true, for each case in a run; empty if the run lacks the cells
 */
record QuotedClaim(String name, String words, Function<CommittedRun, List<Boolean>> cases) {

  private static final Map<List<Object>, List<Boolean>> EVALUATED = new ConcurrentHashMap<>();

  /** Whether a run has a case of this claim. */
  boolean appliesTo(CommittedRun run) {
    return !in(run).isEmpty();
  }

  /** Whether the claim is true of all cases in a run; true for a run without cases. */
  boolean isTrueIn(CommittedRun run) {
    return in(run).stream().allMatch(each -> each);
  }

  /** Returns the names of the committed runs in which the claim is false, the oldest first. */
  List<String> refutedBy() {
    return CommittedRun.all().stream().filter(run -> !isTrueIn(run)).map(run -> run.run().name()).toList();
  }

  /** Evaluated once for each run. */
  private List<Boolean> in(CommittedRun run) {
    return EVALUATED.computeIfAbsent(List.of(this, run.run().name()), key -> cases.apply(run));
  }
}
