package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Percent;

/**
 * A wide confidence interval.
 *
 * @param relativeHalfWidth half of the interval's width divided by the estimate
 */
record WideInterval(double relativeHalfWidth) implements Doubt {

  private static final double WIDE = 0.2;

  static Optional<WideInterval> in(Matrix matrix, Cell cell) {
    double width = cell.cost().orElseThrow().relativeHalfWidth().orElse(0);
    return width > WIDE ? Optional.of(new WideInterval(width)) : Optional.empty();
  }

  /** Omits the width itself, which every row shows next to the cost. */
  @Override
  public String topic() {
    return "The interval is wide.";
  }

  @Override
  public String text() {
    return "Wide interval: its half-width is more than " + Percent.constant(WIDE)
        + " of the estimate. More forks would narrow it.";
  }
}
