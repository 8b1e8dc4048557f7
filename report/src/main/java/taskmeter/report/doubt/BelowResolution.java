package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;

/** Indistinguishable from the baseline: the interval of the difference contains 0. A valid result, but no divisor. */
record BelowResolution() implements Doubt {

  static Optional<BelowResolution> in(Matrix matrix, Cell cell) {
    boolean like = matrix.net(cell).flatMap(net -> net.interval())
        .filter(interval -> interval.contains(0)).isPresent();
    return like ? Optional.of(new BelowResolution()) : Optional.empty();
  }

  @Override
  public boolean usesNetCost() {
    return true;
  }

  @Override
  public String topic() {
    return "The cell is indistinguishable from its baseline, so ratios to it are only bounds.";
  }

  @Override
  public String text() {
    return "Below resolution: indistinguishable from its baseline, because the 95 % interval of the difference"
        + " contains 0. This is a valid result, but ratios to this cell are only bounds.";
  }

  @Override
  public boolean forbidsRatio() {
    return true;
  }
}
