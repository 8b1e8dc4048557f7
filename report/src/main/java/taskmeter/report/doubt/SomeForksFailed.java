package taskmeter.report.doubt;

import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Phrase;

/**
 * Some forks of the cell failed: those that did not may be the luckier ones.
 *
 * @param failed forks that failed
 * @param started forks in all
 */
record SomeForksFailed(int failed, int started) implements Doubt {

  static Optional<SomeForksFailed> in(Matrix matrix, Cell cell) {
    int failed = cell.failures().size();
    return failed == 0 ? Optional.empty()
        : Optional.of(new SomeForksFailed(failed, failed + cell.forks().size()));
  }

  @Override
  public boolean bars(RuntimeComparison comparison, Claim claim) {
    return true;
  }

  @Override
  public String text() {
    return failed + " of " + Phrase.of(started, "fork") + " failed (see the list of failures): "
        + "the number is that of the others, which may be the luckier ones.";
  }
}
