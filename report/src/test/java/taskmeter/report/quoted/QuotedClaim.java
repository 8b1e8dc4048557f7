package taskmeter.report.quoted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A sentence whose numbers are words or bounds: what a page says, and what must be true for it. It must be true in
 * every committed run that has its cells, not only in the run that the comment above it names.
 *
 * @param name in the comment above the paragraph
 * @param words as they appear in the paragraph
 * @param cases whether the sentence is true, for each case of it that a run has; none where the run lacks the cells
 */
record QuotedClaim(String name, String words, Function<CommittedRun, List<Boolean>> cases) {

  private static final Map<List<Object>, List<Boolean>> EVALUATED = new ConcurrentHashMap<>();

  /** Whether a run has a case of it. */
  boolean appliesTo(CommittedRun run) {
    return !in(run).isEmpty();
  }

  /** Whether it is true of all cases that a run has; of a run without one too. */
  boolean holdsIn(CommittedRun run) {
    return in(run).stream().allMatch(each -> each);
  }

  /** The committed runs in which it is false, by their names, the oldest first. */
  List<String> refutedBy() {
    return CommittedRun.all().stream().filter(run -> !holdsIn(run)).map(run -> run.run().name()).toList();
  }

  /** Evaluated once for each run. */
  private List<Boolean> in(CommittedRun run) {
    return EVALUATED.computeIfAbsent(List.of(this, run.run().name()), key -> cases.apply(run));
  }
}
