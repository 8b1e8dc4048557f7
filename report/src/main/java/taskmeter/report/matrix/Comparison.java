package taskmeter.report.matrix;

import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Welch;

/**
 * The ratio of two cells of one runtime.
 *
 * @param cell the numerator
 * @param other the denominator
 * @param ratio ratio of the geometric means of their fork means; without interval unless both have one
 */
public record Comparison(Cell cell, Cell other, Estimate ratio) {

  /**
   * Compares two cells that ran.
   *
   * @throws IllegalArgumentException if they differ in runtime, creator or pooling
   */
  public static Comparison of(Cell cell, Cell other) {
    if (!cell.key().comparable(other.key())) {
      throw new IllegalArgumentException("ratio: found " + cell.key() + " and " + other.key()
          + "; expected cells with the same runtime, creator and pooling");
    }
    Estimate ratio = Welch.ratio(cell.forkMeans(), other.forkMeans());
    boolean hasIntervals = cell.cost().orElseThrow().interval().isPresent()
        && other.cost().orElseThrow().interval().isPresent();
    return new Comparison(cell, other, hasIntervals ? ratio : ratio.withoutInterval());
  }
}
