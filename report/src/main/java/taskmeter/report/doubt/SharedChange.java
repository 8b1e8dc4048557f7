package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.matrix.Cell;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.Fork;

/** A change of cost within a fork that a cell's forks share; a change in one fork alone is noise. */
final class SharedChange {

  /** The largest factor that is not reported, and its inverse. */
  private static final double ALLOWED = 1.1;

  /** One fork in eight may go the other way; with fewer forks, too many would agree by chance alone. */
  private static final int FORKS_PER_EXCEPTION = 8;

  private SharedChange() {}

  /**
   * Returns the median over forks of the ratio of later to earlier cost; empty if it is within the allowed range, or if
   * more than one fork in eight goes the other way.
   *
   * @param change the ratio of a fork; empty if it has too few iterations
   */
  static Optional<Double> of(Cell cell, Function<Fork, OptionalDouble> change) {
    List<Double> ratios = cell.forks().stream().map(change)
        .flatMap(ratio -> ratio.isPresent() ? Stream.of(ratio.getAsDouble()) : Stream.empty()).toList();
    if (cell.rehearsed() || ratios.isEmpty()) {
      return Optional.empty();
    }
    double median = Median.withDefaults().evaluate(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    long alike = ratios.stream().filter(ratio -> median < 1 ? ratio < 1 : ratio > 1).count();
    boolean shared = alike >= ratios.size() - ratios.size() / FORKS_PER_EXCEPTION;
    return shared && Math.abs(Math.log(median)) > Math.log(ALLOWED) ? Optional.of(median) : Optional.empty();
  }

  /** {@code 0.860× the first half (median over forks; allowed: 0.909–1.10×).} */
  static String text(double ratio, String than) {
    return Ratios.text(ratio) + " " + than + " (median over forks; allowed: " + Ratios.range(1 / ALLOWED, ALLOWED)
        + ").";
  }
}
