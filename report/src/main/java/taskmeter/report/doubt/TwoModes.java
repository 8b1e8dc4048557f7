package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;

/**
 * Values that fall into two groups.
 *
 * @param lower the values below the largest gap, ascending
 * @param upper the values above it, ascending
 */
record TwoModes(List<Double> lower, List<Double> upper) {

  private static final double APART = 1.25;
  private static final int FEWEST = 2;

  TwoModes {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  /**
   * Splits values above 0 at the largest ratio of neighbours. Returns two modes if each side has at least two values,
   * the gap is a factor of at least 1.25, and the gap is larger than the ranges of both sides together.
   */
  static Optional<TwoModes> of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int split = 0;
    double gap = 0;
    for (int i = 1; i < sorted.size(); i++) {
      double ratio = sorted.get(i) / sorted.get(i - 1);
      if (ratio > gap) {
        gap = ratio;
        split = i;
      }
    }
    if (split < FEWEST || sorted.size() - split < FEWEST || gap < APART) {
      return Optional.empty();
    }
    TwoModes modes = new TwoModes(sorted.subList(0, split), sorted.subList(split, sorted.size()));
    return range(modes.lower) * range(modes.upper) < gap ? Optional.of(modes) : Optional.empty();
  }

  private static double range(List<Double> sorted) {
    return sorted.get(sorted.size() - 1) / sorted.get(0);
  }
}
