package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Percent;

/**
 * The forks leave the estimate open.
 *
 * @param relativeHalfWidth half of the interval's width as a share of the estimate
 */
record WideInterval(double relativeHalfWidth) implements Doubt {

  private static final double WIDE = 0.2;

  static Optional<WideInterval> in(Matrix matrix, Cell cell) {
    double width = cell.cost().orElseThrow().relativeHalfWidth().orElse(0);
    return width > WIDE ? Optional.of(new WideInterval(width)) : Optional.empty();
  }

  /** Without the width itself, which stands beside the cost in every row. */
  @Override
  public String text() {
    return "Wide: half of the interval's width is more than " + Percent.text(WIDE)
        + " of the estimate (the column ± says how much). More forks would narrow it.";
  }
}
