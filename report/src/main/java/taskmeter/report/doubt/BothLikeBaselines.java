package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** Indistinguishable from the baseline on both runtimes: their ratio compares the harness with itself. */
record BothLikeBaselines() implements Doubt {

  static Optional<BothLikeBaselines> in(Matrix matrix, RuntimeComparison comparison) {
    return matrix.belowResolution(comparison.cell()) && matrix.belowResolution(comparison.base())
        ? Optional.of(new BothLikeBaselines()) : Optional.empty();
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return claim == Claim.DIFFERENT ? ANY : 0;
  }

  @Override
  public boolean usesNetCost() {
    return true;
  }

  @Override
  public String topic() {
    return "The cell is indistinguishable from its baseline on both JVMs.";
  }

  @Override
  public String text() {
    return "Indistinguishable from its baseline on both JVMs: the comparison measures the enclosing call.";
  }
}
