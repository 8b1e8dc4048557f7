package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;

/**
 * The box disturbed forks that count, since they were not replaced.
 *
 * @param disturbed how many
 * @param forks all that count
 */
record Disturbed(int disturbed, int forks) implements Doubt {

  /** Of the forks: with more, what the box did is what is compared. */
  private static final double MANY = 0.25;

  static Optional<Disturbed> in(Matrix matrix, Cell cell) {
    int disturbed = (int) cell.forks().stream().filter(Fork::disturbed).count();
    return disturbed == 0 ? Optional.empty() : Optional.of(new Disturbed(disturbed, cell.forks().size()));
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return disturbed > MANY * forks;
  }

  @Override
  public String text() {
    return disturbed + " of " + Phrase.of(forks, "fork") + (disturbed == 1 ? " was" : " were")
        + " disturbed by the box, and no undisturbed attempt took the place.";
  }
}
