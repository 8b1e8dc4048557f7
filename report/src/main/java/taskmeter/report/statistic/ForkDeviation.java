package taskmeter.report.statistic;

import java.util.List;

/** How much the forks of one cell differ: the standard deviation of the logarithms of their means, 0.05 for 5 %. */
public final class ForkDeviation {

  private ForkDeviation() {}

  /**
   * Pooled over groups of fork means, each about a mean of its own; 0 where no group has two.
   *
   * @param groups fork means above 0; a group has at least one
   */
  public static double of(List<List<Double>> groups) {
    List<Moments> moments = groups.stream().map(Moments::ofLogarithms).toList();
    int degrees = moments.stream().mapToInt(each -> each.n() - 1).sum();
    double squares = moments.stream().mapToDouble(each -> each.variance() * (each.n() - 1)).sum();
    return degrees == 0 ? 0 : Math.sqrt(squares / degrees);
  }
}
