package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.statistic.GeometricMean;
import taskmeter.report.statistic.TwoModes;

/**
 * Forks fall into two groups, so their mean is a cost that almost no JVM has.
 *
 * @param lower fork means below the largest gap, ns/op, ascending
 * @param upper fork means above it, ns/op, ascending
 */
record SeveralModes(List<Double> lower, List<Double> upper) implements Doubt {

  public SeveralModes {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  static Optional<SeveralModes> in(Matrix matrix, Cell cell) {
    return cell.rehearsed() ? Optional.empty()
        : TwoModes.of(cell.forkMeans()).map(modes -> new SeveralModes(modes.lower(), modes.upper()));
  }

  /**
   * What both runtimes of a block share cancels in their ratio, where {@link RatioModes} looks for modes. Otherwise the
   * doubt matters, unless the two runtimes differ in any combination of modes.
   */
  @Override
  public double reach(RuntimeComparison comparison, Claim claim) {
    return comparison.paired() || comparison.apart() ? 0 : ANY;
  }

  @Override
  public String topic() {
    return "The forks fall into two groups, so the mean is a cost that almost no fork has.";
  }

  @Override
  public String text() {
    return "The forks fall into two groups: " + group(lower) + " and " + group(upper)
        + ". The mean lies between the modes.";
  }

  private static String group(List<Double> forks) {
    return Phrase.of(forks.size(), "fork") + " around " + Nanoseconds.text(GeometricMean.of(forks).value());
  }

  @Override
  public boolean forbidsRatio() {
    return true;
  }
}
