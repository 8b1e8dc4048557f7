package taskmeter.report.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusts the p-values of a family, so that of the rejections the expected share of false ones keeps its level (Y.
 * Benjamini and Y. Hochberg, <i>Controlling the false discovery rate</i>, Journal of the Royal Statistical Society B
 * 57 (1995), doi:10.1111/j.2517-6161.1995.tb02031.x). It is proven for independent tests and for some kinds of
 * positive dependence.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /** Returns the adjusted p-values, in the order of the p-values. */
  public static List<Double> adjusted(List<Double> ps) {
    List<Integer> descending = IntStream.range(0, ps.size()).boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> ps.get(index)).reversed()).toList();
    Double[] adjusted = new Double[ps.size()];
    double smallest = 1;
    for (int i = 0; i < descending.size(); i++) {
      int index = descending.get(i);
      smallest = Math.min(smallest, ps.get(index) * ps.size() / (ps.size() - i));
      adjusted[index] = smallest;
    }
    return List.of(adjusted);
  }
}
