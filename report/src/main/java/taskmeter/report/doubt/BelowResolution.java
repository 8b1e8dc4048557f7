package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;

/** Like its baseline: the interval of the difference contains 0. A result, but not a number to divide by. */
record BelowResolution() implements Doubt {

  static Optional<BelowResolution> in(Matrix matrix, Cell cell) {
    boolean like = matrix.net(cell).flatMap(net -> net.interval())
        .filter(interval -> interval.contains(0)).isPresent();
    return like ? Optional.of(new BelowResolution()) : Optional.empty();
  }

  @Override
  public boolean restsOnNetCost() {
    return true;
  }

  @Override
  public String text() {
    return "Below resolution: it cannot be told from its baseline, for the 95 % interval of the difference"
        + " contains 0. That is a result; but ratios to this cell are only bounds.";
  }
}
