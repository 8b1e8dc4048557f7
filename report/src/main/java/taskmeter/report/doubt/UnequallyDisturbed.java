package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.machine.Disturbances;
import taskmeter.report.machine.Disturbances.Disturbance;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Percent;

/**
 * The forks of the cell's runtime were disturbed significantly more or less often than the forks of the other
 * runtimes: then not only the machine decided which forks were run again.
 *
 * @param own this runtime's forks
 * @param others the forks of all other runtimes together
 */
public record UnequallyDisturbed(Disturbance own, Disturbance others) implements Doubt {

  static Optional<UnequallyDisturbed> in(Matrix matrix, Cell cell) {
    return of(matrix.machine().disturbances(), cell.key().runtime());
  }

  /** Returns the doubt about a runtime; empty if its share of disturbed forks is not unusual, or not known. */
  public static Optional<UnequallyDisturbed> of(Disturbances disturbances, String runtime) {
    return disturbances.of(runtime).filter(own -> disturbances.unequal(runtime))
        .map(own -> new UnequallyDisturbed(own, disturbances.others(runtime)));
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return ANY;
  }

  @Override
  public String topic() {
    return "The forks of one JVM were disturbed more often than those of the others.";
  }

  @Override
  public String text() {
    return "Unequally disturbed: " + share(own) + " of the forks on runtime " + own.runtime() + " and "
        + share(others) + " of the forks on the others were disturbed; the difference is significant (Fisher's exact"
        + " test at " + Percent.constant(Disturbances.CHANCE) + " over all runtimes). Repeating the disturbed forks may"
        + " have favoured one runtime.";
  }

  private static String share(Disturbance disturbance) {
    return Percent.text(disturbance.share());
  }
}
