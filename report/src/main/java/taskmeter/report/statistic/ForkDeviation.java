package taskmeter.report.statistic;

import java.util.List;

/** How much the forks of a cell differ: the standard deviation of the logarithms of their means, 0.05 for 5 %. */
public final class ForkDeviation {

  private ForkDeviation() {}

  /**
   * Returns the deviation pooled over groups of fork means, each about its own mean; 0 if no group has two forks.
   *
   * @param groups fork means above 0; at least one in each group
   */
  public static double of(List<List<Double>> groups) {
    List<Moments> moments = groups.stream().map(Moments::ofLogarithms).toList();
    int degrees = moments.stream().mapToInt(each -> each.n() - 1).sum();
    double squares = moments.stream().mapToDouble(each -> each.variance() * (each.n() - 1)).sum();
    return degrees == 0 ? 0 : Math.sqrt(squares / degrees);
  }
}
