package taskmeter.report.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusts the p-values of a family, so that the probability of any false rejection keeps its level, also for dependent
 * tests (S. Holm, <i>A simple sequentially rejective multiple test procedure</i>, Scandinavian Journal of
 * Statistics 6 (1979), JSTOR 4615733).
 */
public final class Holm {

  /**
   * A p-value's step.
   *
   * @param rank from 1 for the smallest p-value of the family
   * @param factor factor of the p-value: the number of p-values of this rank and above
   * @param adjusted the p-value to compare with the level; not below that of any smaller p-value, and at most 1
   */
  public record Step(int rank, int factor, double adjusted) {}

  private Holm() {}

  /** Returns the steps of p-values, in the order of the p-values. Equal ones are ranked in that order. */
  public static List<Step> steps(List<Double> ps) {
    List<Integer> ascending = IntStream.range(0, ps.size()).boxed()
        .sorted(Comparator.comparingDouble(ps::get)).toList();
    Step[] steps = new Step[ps.size()];
    double largest = 0;
    for (int rank = 1; rank <= ps.size(); rank++) {
      int index = ascending.get(rank - 1);
      int factor = ps.size() - rank + 1;
      largest = Math.max(largest, Math.min(1, factor * ps.get(index)));
      steps[index] = new Step(rank, factor, largest);
    }
    return List.of(steps);
  }
}
