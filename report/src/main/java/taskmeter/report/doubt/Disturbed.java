package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Pauses;

/**
 * Forks that count were disturbed and not replaced.
 *
 * @param disturbed number of disturbed forks
 * @param forks number of forks that count
 * @param pauses the disturbed forks that were paused
 */
record Disturbed(int disturbed, int forks, Pauses pauses) implements Doubt {

  /** As a share of the forks: above it, a comparison measures the machine. */
  private static final double MANY = 0.25;

  static Optional<Disturbed> in(Matrix matrix, Cell cell) {
    int disturbed = (int) cell.forks().stream().filter(Fork::disturbed).count();
    return disturbed == 0 ? Optional.empty()
        : Optional.of(new Disturbed(disturbed, cell.forks().size(), Pauses.of(cell.forks())));
  }

  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return disturbed > MANY * forks ? ANY : 0;
  }

  @Override
  public String topic() {
    return "Some forks were disturbed by other programs, and not replaced by an undisturbed attempt.";
  }

  @Override
  public String text() {
    return disturbed + " of " + Phrase.of(forks, "fork") + " " + Phrase.verb(disturbed, "was", "were")
        + " disturbed and not replaced by an undisturbed attempt."
        + (pauses.none() ? "" : " " + pauses.text() + ".");
  }
}
