package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;

/** Faster than the baseline, which is impossible for a baseline of the same shape. */
record BelowBaseline() implements Doubt {

  static Optional<BelowBaseline> in(Matrix matrix, Cell cell) {
    boolean less = matrix.net(cell).flatMap(net -> net.interval())
        .filter(interval -> interval.high() < 0).isPresent();
    return less ? Optional.of(new BelowBaseline()) : Optional.empty();
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return ANY;
  }

  @Override
  public boolean usesNetCost() {
    return true;
  }

  @Override
  public String topic() {
    return "The cell is faster than its baseline: one of the two does not measure what it should.";
  }

  @Override
  public String text() {
    return "Faster than its baseline: one of the two does not measure what it should, so no net cost is given.";
  }
}
