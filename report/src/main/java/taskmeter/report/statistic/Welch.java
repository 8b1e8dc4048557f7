package taskmeter.report.statistic;

import java.util.List;
import java.util.Optional;

/**
 * The ratio of two geometric means, of samples whose variances may differ.
 *
 * <p>Degrees of freedom by Welch and Satterthwaite: B. L. Welch, <i>The generalization of 'Student's' problem
 * when several different population variances are involved</i>, Biometrika 34 (1947),
 * doi:10.1093/biomet/34.1-2.28.
 */
public final class Welch {

  private Welch() {}

  /**
   * Geometric mean of the first by that of the second, values above 0; the interval is the difference's on
   * the log scale. There is none where a sample has fewer than two values or where it would span a factor of a
   * million; it has no width where neither sample varies.
   *
   * @throws IllegalArgumentException if a sample is empty
   */
  public static Estimate ratio(List<Double> first, List<Double> second) {
    Estimate logs = difference(Moments.ofLogarithms(first), Moments.ofLogarithms(second));
    return new Estimate(Math.exp(logs.value()), logs.interval().flatMap(Interval::ofLogarithms));
  }

  private static Estimate difference(Moments first, Moments second) {
    double value = first.mean() - second.mean();
    if (first.n() < 2 || second.n() < 2) {
      return new Estimate(value, Optional.empty());
    }
    double error = first.error() + second.error();
    double degrees = error * error / (share(first) + share(second));
    return new Estimate(value, Optional.of(Student.interval(value, error, degrees)));
  }

  private static double share(Moments sample) {
    return sample.error() * sample.error() / (sample.n() - 1);
  }
}
