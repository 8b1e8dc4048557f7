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

/** A change of cost in the course of a fork that a cell's forks have in common: what one fork does alone is noise. */
final class SharedChange {

  /** A tenth more, or as much less. */
  private static final double ALLOWED = 1.1;

  /** Of so many forks one may go the other way; of fewer than that, by chance alone too many would seem to agree. */
  private static final int FORKS_FOR_ONE_AGAINST = 8;

  private SharedChange() {}

  /**
   * The median over forks of a ratio of later cost to earlier; empty where that is within what is allowed, or where
   * more than one fork in eight goes the other way.
   *
   * @param change empty for a fork that has too few iterations
   */
  static Optional<Double> of(Cell cell, Function<Fork, OptionalDouble> change) {
    List<Double> ratios = cell.forks().stream().map(change)
        .flatMap(ratio -> ratio.isPresent() ? Stream.of(ratio.getAsDouble()) : Stream.empty()).toList();
    if (cell.rehearsed() || ratios.isEmpty()) {
      return Optional.empty();
    }
    double median = Median.withDefaults().evaluate(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    long alike = ratios.stream().filter(ratio -> median < 1 ? ratio < 1 : ratio > 1).count();
    boolean shared = alike >= ratios.size() - ratios.size() / FORKS_FOR_ONE_AGAINST;
    return shared && Math.abs(Math.log(median)) > Math.log(ALLOWED) ? Optional.of(median) : Optional.empty();
  }

  /** {@code 0.860× as much as the first (median over forks; 0.909–1.10× is allowed)}. */
  static String text(double ratio, String than) {
    return Ratios.text(ratio) + " as much as " + than + " (median over forks; " + Ratios.range(1 / ALLOWED, ALLOWED)
        + " is allowed).";
  }
}
