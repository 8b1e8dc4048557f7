package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Phrase;

/**
 * Fewer forks than an interval needs to mean much.
 *
 * @param forks how many count
 */
record TooFewForks(int forks) implements Doubt {

  private static final int ENOUGH = 5;

  static Optional<TooFewForks> in(Matrix matrix, Cell cell) {
    int forks = cell.forks().size();
    return cell.rehearsed() || forks >= ENOUGH ? Optional.empty() : Optional.of(new TooFewForks(forks));
  }

  @Override
  public String text() {
    return "Only " + Phrase.of(forks, "fork") + ", fewer than " + ENOUGH + ": "
        + (forks < 2 ? "there is no interval, since one JVM does not say how much JVMs differ."
            : "an interval from so few leans on the assumption that fork means are log-normal."
                + " None is given where it would span a factor of a million.");
  }
}
