package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.machine.PositionEffects;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Percent;

/**
 * Where in its block a fork stood made a difference, and the cell's forks stood unevenly, so that their mean has
 * some of it.
 */
record PositionMatters() implements Doubt {

  /** A share of the cost that positions may add or take. */
  private static final double BIAS = 0.01;

  static Optional<PositionMatters> in(Matrix matrix, Cell cell) {
    PositionEffects positions = matrix.box().positions();
    boolean moved = Math.abs(Math.log(positions.bias(cell.forks()))) > Math.log1p(BIAS);
    return moved && !positions.mattering().isEmpty() ? Optional.of(new PositionMatters()) : Optional.empty();
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    return "A fork's position in its block made a difference (at one of them the whole interval lies more than "
        + Percent.text(PositionEffects.ALLOWED) + " from the mean), and the forks here stood unevenly: that alone"
        + " moves the cost by more than " + Percent.text(BIAS) + ".";
  }
}
