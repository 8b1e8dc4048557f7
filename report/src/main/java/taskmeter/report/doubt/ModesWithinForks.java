package taskmeter.report.doubt;

import java.util.Arrays;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;

/**
 * Within a fork, iterations fall into two groups: the JVM went from one way of running to another and back, or once.
 *
 * @param forks in how many
 * @param all forks that count
 */
record ModesWithinForks(int forks, int all) implements Doubt {

  /** Of the forks; by chance alone five iterations hardly ever part so clearly. */
  private static final double MANY = 0.25;

  static Optional<ModesWithinForks> in(Matrix matrix, Cell cell) {
    int forks = (int) cell.forks().stream().filter(ModesWithinForks::parted).count();
    int all = cell.forks().size();
    return cell.rehearsed() || forks < 2 || forks <= MANY * all
        ? Optional.empty() : Optional.of(new ModesWithinForks(forks, all));
  }

  private static boolean parted(Fork fork) {
    return TwoModes.of(Arrays.stream(fork.measured()).boxed().toList()).isPresent();
  }

  @Override
  public String text() {
    return "In " + forks + " of " + Phrase.of(all, "fork") + " the iterations themselves fall into two groups: the cost"
        + " of a fork depends on how long it was in which.";
  }
}
