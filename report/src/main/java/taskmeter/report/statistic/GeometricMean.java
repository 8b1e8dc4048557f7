package taskmeter.report.statistic;

import java.util.List;
import java.util.Optional;

/**
 * The estimate of a cell's cost: the geometric mean of its fork means, with a t interval on the log scale.
 *
 * <p>Fork means of a JVM are skewed to the right, and a factor is what differs between JVMs: on the log scale
 * the interval holds its level with five forks. Iterations are not pooled over forks: within one fork they
 * share its compilation and memory layout, which makes an interval from them far too narrow (Kalibera and
 * Jones, <i>Rigorous benchmarking in reasonable time</i>, ISMM 2013, doi:10.1145/2464157.2464160).
 */
public final class GeometricMean {

  private GeometricMean() {}

  /**
   * Of values above 0. One value gives itself and no interval; equal values give an interval of no width;
   * values so far apart that the interval would span a factor of a million give none.
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
        : Interval.ofLogarithms(TInterval.interval(logs.mean(), logs.error(), logs.n() - 1.0)));
  }
}
