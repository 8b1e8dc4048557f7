package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Phrase;

/**
 * Too few forks for a reliable interval.
 *
 * @param forks number of forks that count
 */
record TooFewForks(int forks) implements Doubt {

  private static final int ENOUGH = 5;

  static Optional<TooFewForks> in(Matrix matrix, Cell cell) {
    int forks = cell.forks().size();
    return cell.rehearsed() || forks >= ENOUGH ? Optional.empty() : Optional.of(new TooFewForks(forks));
  }

  @Override
  public String topic() {
    return "There are too few forks for a reliable interval.";
  }

  @Override
  public String text() {
    return "Only " + Phrase.of(forks, "fork") + ", fewer than " + ENOUGH + ": "
        + (forks < 2 ? "there is no interval, because one JVM does not show how much JVMs differ."
            : "the interval relies on the assumption that fork means are log-normal. It is omitted if it spans a"
                + " factor of a million.");
  }
}
