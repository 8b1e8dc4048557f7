package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Phrase;

/**
 * Some forks of the cell failed: the others may be a biased sample.
 *
 * @param failed number of failed forks
 * @param started number of all forks
 */
record SomeForksFailed(int failed, int started) implements Doubt {

  static Optional<SomeForksFailed> in(Matrix matrix, Cell cell) {
    int failed = cell.failures().size();
    return failed == 0 ? Optional.empty()
        : Optional.of(new SomeForksFailed(failed, failed + cell.forks().size()));
  }

  @Override
  public boolean vetoes(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    return failed + " of " + Phrase.of(started, "fork") + " failed (see the list of failures); "
        + "the rest may be biased by survivorship.";
  }
}
