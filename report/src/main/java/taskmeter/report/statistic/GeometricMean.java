package taskmeter.report.statistic;

import java.util.List;
import java.util.Optional;

/**
 * The estimate of a cell's cost: the geometric mean of its fork means, with a t interval on the log scale.
 *
 * <p>Fork means are skewed to the right, and JVMs differ by a factor: on the log scale the interval keeps its level
 * with five forks. Iterations are not pooled over forks: the iterations of one fork share its compilation and memory
 * layout, so an interval computed from them would be far too narrow (Kalibera and Jones, <i>Rigorous benchmarking in
 * reasonable time</i>, ISMM 2013, doi:10.1145/2464157.2464160).
 */
public final class GeometricMean {

  private GeometricMean() {}

  /**
   * Returns the geometric mean of values above 0. One value gives no interval; equal values give an interval of no
   * width. There is no interval if it would span a factor of a million.
   *
   * @throws IllegalArgumentException if there is no value
   */
  public static Estimate of(List<Double> forkMeans) {
    Moments logs = Moments.ofLogarithms(forkMeans);
    boolean tied = logs.variance() == 0;
    double value = tied ? forkMeans.get(0) : Math.exp(logs.mean());
    if (logs.n() < 2) {
      return new Estimate(value, Optional.empty());
    }
    return new Estimate(value, tied
        ? Optional.of(new Interval(value, value))
        : Interval.ofLogarithms(TInterval.interval(logs.mean(), logs.squaredError(), logs.n() - 1.0)));
  }
}
