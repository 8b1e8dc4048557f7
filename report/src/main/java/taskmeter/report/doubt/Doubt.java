package taskmeter.report.doubt;

import taskmeter.report.matrix.RuntimeComparison;

/** A reason not to believe a number. Equal texts share one footnote. */
public interface Doubt {

  /** What a verdict may say of two cells. */
  enum Claim {
    DIFFERENT,
    SAME
  }

  /** One or two sentences for a reader who sees the footnote alone. */
  String text();

  /** Whether it follows from the net cost, so that a doubt about the baseline is one about it too. */
  default boolean restsOnNetCost() {
    return false;
  }

  /** Whether it forbids a claim about a comparison, however clear its numbers are. */
  default boolean bars(RuntimeComparison comparison, Claim claim) {
    return false;
  }
}
