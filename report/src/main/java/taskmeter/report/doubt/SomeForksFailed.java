package taskmeter.report.doubt;

import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.statistic.TrimmedMean;

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
  public double reach(RuntimeComparison comparison, Claim claim) {
    return Stream.of(comparison.cell(), comparison.base()).filter(cell -> cell.failures().size() == failed)
        .mapToDouble(cell -> reach(cell, comparison)).max().orElse(ANY);
  }

  /** The failed forks might have had any cost. */
  private double reach(Cell cell, RuntimeComparison comparison) {
    return TrimmedMean.reach(comparison.paired() ? comparison.logBlockRatios()
        : cell.forks().stream().map(fork -> Math.log(fork.median())).toList(), failed);
  }

  @Override
  public String topic() {
    return "Some forks failed, and the others may be biased by survivorship.";
  }

  @Override
  public String text() {
    return failed + " of " + Phrase.of(started, "fork") + " failed (see the list of failures); "
        + "the rest may be biased by survivorship. A verdict must hold whatever they would have cost.";
  }
}
