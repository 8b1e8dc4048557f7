package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Count;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.statistic.GeometricMean;

/**
 * Forks fall into two groups, so that their mean is a cost that hardly any JVM has.
 *
 * @param lower fork means below the largest gap, ns/op, ascending
 * @param upper fork means above it
 */
public record SeveralModes(List<Double> lower, List<Double> upper) implements Doubt {

  private static final double APART = 1.25;

  public SeveralModes {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  /**
   * Splits the sorted fork means at the largest gap between neighbours, as a ratio. There are two modes where
   * each side has two forks or more, the gap is a factor of 1.25 or more, and it is larger than the ranges of
   * both sides together.
   */
  static Optional<SeveralModes> in(Matrix matrix, Cell cell) {
    List<Double> sorted = cell.forkMeans().stream().sorted().toList();
    int split = 0;
    double gap = 0;
    for (int i = 1; i < sorted.size(); i++) {
      double ratio = sorted.get(i) / sorted.get(i - 1);
      if (ratio > gap) {
        gap = ratio;
        split = i;
      }
    }
    if (cell.rehearsed() || split < 2 || sorted.size() - split < 2 || gap < APART) {
      return Optional.empty();
    }
    SeveralModes modes = new SeveralModes(sorted.subList(0, split), sorted.subList(split, sorted.size()));
    return range(modes.lower) * range(modes.upper) < gap ? Optional.of(modes) : Optional.empty();
  }

  private static double range(List<Double> sorted) {
    return sorted.get(sorted.size() - 1) / sorted.get(0);
  }

  @Override
  public String text() {
    return "The forks fall into two groups: " + group(lower) + " and " + group(upper)
        + ". The mean lies between, where hardly any JVM was.";
  }

  private static String group(List<Double> forks) {
    return Count.of(forks.size(), "fork") + " around " + Nanoseconds.text(GeometricMean.of(forks).value());
  }
}
