package taskmeter.report.doubt;

import taskmeter.report.matrix.RuntimeComparison;

/** A reason not to believe a number. Doubts of one topic share a mark. */
public interface Doubt {

  /** What a verdict can claim about two cells. */
  enum Claim {
    DIFFERENT,
    SAME
  }

  /** The reach of a doubt that forbids a claim, however clear its numbers are. */
  double ANY = Double.POSITIVE_INFINITY;

  /** Returns a sentence about all doubts of this kind, without the figures of any. */
  String topic();

  /** Returns one or two sentences, with figures, that a reader understands without the number that they are about. */
  String text();

  /** Returns whether this doubt is derived from the net cost; doubts about the baseline then apply as well. */
  default boolean usesNetCost() {
    return false;
  }

  /** Returns whether a plain ratio to the cell's cost would say more than is known. */
  default boolean forbidsRatio() {
    return false;
  }

  /**
   * Returns by how much this doubt could have moved the logarithm of the ratio of two cells: 0 if it does not matter
   * for the claim, {@link #ANY} if it forbids it. A claim must hold when the reaches of all doubts, on both sides, are
   * subtracted from the ratio.
   */
  default double reach(RuntimeComparison comparison, Claim claim) {
    return 0;
  }
}
