package taskmeter.report.doubt;

import taskmeter.report.matrix.RuntimeComparison;

/** A reason not to believe a number. Equal texts share one footnote. */
public interface Doubt {

  /** What a verdict can claim about two cells. */
  enum Claim {
    DIFFERENT,
    SAME
  }

  /** Returns one or two sentences that a reader understands from the footnote alone. */
  String text();

  /** Returns whether this doubt is derived from the net cost; doubts about the baseline then apply as well. */
  default boolean usesNetCost() {
    return false;
  }

  /** Returns whether a plain ratio to the cell's cost would say more than is known. */
  default boolean forbidsRatio() {
    return false;
  }

  /** Returns whether this doubt forbids a claim about a comparison, however clear its numbers are. */
  default boolean vetoes(RuntimeComparison comparison, Claim claim) {
    return false;
  }
}
