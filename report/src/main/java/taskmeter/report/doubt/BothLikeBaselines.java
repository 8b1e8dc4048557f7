package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** On neither runtime can the cell be told from its baseline: a ratio of the two compares the harness with itself. */
record BothLikeBaselines() implements Doubt {

  static Optional<BothLikeBaselines> in(Matrix matrix, RuntimeComparison comparison) {
    return matrix.belowResolution(comparison.cell()) && matrix.belowResolution(comparison.base())
        ? Optional.of(new BothLikeBaselines()) : Optional.empty();
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return claim == Claim.DIFFERENT;
  }

  @Override
  public boolean restsOnNetCost() {
    return true;
  }

  @Override
  public String text() {
    return "Like its baseline on both JDKs: what is compared is the price of the call about it.";
  }
}
