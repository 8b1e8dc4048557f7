package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** Cheaper than its baseline, which cannot be true of a baseline of the same shape. */
record BelowBaseline() implements Doubt {

  static Optional<BelowBaseline> in(Matrix matrix, Cell cell) {
    boolean less = matrix.net(cell).flatMap(net -> net.interval())
        .filter(interval -> interval.high() < 0).isPresent();
    return less ? Optional.of(new BelowBaseline()) : Optional.empty();
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public boolean restsOnNetCost() {
    return true;
  }

  @Override
  public String text() {
    return "Cheaper than its baseline: one of the two is not what it seems, so that no net cost is given.";
  }
}
