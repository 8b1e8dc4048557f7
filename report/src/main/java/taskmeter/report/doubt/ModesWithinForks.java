package taskmeter.report.doubt;

import java.util.Arrays;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;
import taskmeter.report.statistic.TwoModes;

/**
 * The iterations of a fork fall into two groups: the JVM changed between two modes, once or several times.
 *
 * @param forks number of forks with two groups
 * @param all number of forks that count
 */
record ModesWithinForks(int forks, int all) implements Doubt {

  /** As a share of the forks; five iterations rarely split so clearly by chance. */
  private static final double MANY = 0.25;

  static Optional<ModesWithinForks> in(Matrix matrix, Cell cell) {
    int forks = (int) cell.forks().stream().filter(ModesWithinForks::split).count();
    int all = cell.forks().size();
    return cell.rehearsed() || forks < 2 || forks <= MANY * all
        ? Optional.empty() : Optional.of(new ModesWithinForks(forks, all));
  }

  private static boolean split(Fork fork) {
    return TwoModes.of(Arrays.stream(fork.measured()).boxed().toList()).isPresent();
  }

  @Override
  public String topic() {
    return "The iterations of a fork fall into two groups.";
  }

  @Override
  public String text() {
    return "In " + forks + " of " + Phrase.of(all, "fork") + " the iterations fall into two groups: the cost of a fork"
        + " depends on how long it ran in each mode.";
  }
}
