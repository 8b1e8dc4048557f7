package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.machine.Disturbances;
import taskmeter.report.machine.Disturbances.Disturbance;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Percent;

/**
 * The forks of the cell's runtime were disturbed oftener, or less often, than those of the others, by more than
 * chance: what was marked and run again was then not the box's doing alone.
 *
 * @param own this runtime's forks
 * @param others those of all other runtimes together
 */
public record UnequallyDisturbed(Disturbance own, Disturbance others) implements Doubt {

  static Optional<UnequallyDisturbed> in(Matrix matrix, Cell cell) {
    return of(matrix.box().disturbances(), cell.key().runtime());
  }

  /** Of a runtime by its name. */
  public static Optional<UnequallyDisturbed> of(Disturbances disturbances, String runtime) {
    return disturbances.of(runtime).filter(own -> disturbances.unequal(runtime))
        .map(own -> new UnequallyDisturbed(own, disturbances.others(runtime)));
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    return "Unequally disturbed: " + share(own) + " of the forks of runtime " + own.runtime() + ", and "
        + share(others) + " of all others', which is more than chance (Fisher's exact test at "
        + Percent.text(Disturbances.CHANCE) + " over all runtimes). What was run again may have favoured one of them.";
  }

  private static String share(Disturbance disturbance) {
    return Percent.text(disturbance.share());
  }
}
