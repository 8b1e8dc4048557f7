package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.machine.PositionEffects;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Percent;

/**
 * A fork's position in its block affects its cost, and the cell's forks are spread unevenly over the positions, so
 * their mean is biased.
 *
 * @param bias the logarithm of the factor by which the mean is biased
 */
record PositionMatters(double bias) implements Doubt {

  /** The share of the cost by which positions may bias it. */
  private static final double ALLOWED = 0.01;

  static Optional<PositionMatters> in(Matrix matrix, Cell cell) {
    PositionEffects positions = matrix.machine().positions();
    double bias = Math.log(positions.bias(cell.forks()));
    return Math.abs(bias) > Math.log1p(ALLOWED) && !positions.mattering().isEmpty()
        ? Optional.of(new PositionMatters(bias)) : Optional.empty();
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return Math.abs(bias);
  }

  @Override
  public String topic() {
    return "The position of a fork in its block affects its cost.";
  }

  @Override
  public String text() {
    return "A fork's position in its block affects its cost (the whole interval of one position lies more than "
        + Percent.constant(PositionEffects.ALLOWED) + " from the mean), and these forks are spread unevenly over the"
        + " positions. This alone biases the cost by more than " + Percent.constant(ALLOWED) + ".";
  }
}
