package taskmeter.report.statistic;

import java.util.List;
import java.util.Optional;

/**
 * The ratio of the geometric means of two samples with different variances.
 *
 * <p>Degrees of freedom by Welch and Satterthwaite: B. L. Welch, <i>The generalization of 'Student's' problem
 * when several different population variances are involved</i>, Biometrika 34 (1947),
 * doi:10.1093/biomet/34.1-2.28.
 */
public final class Welch {

  private Welch() {}

  /**
   * Divides the geometric mean of the first sample by the geometric mean of the second; values are above 0. The
   * interval is computed on the log scale. It is empty if a sample has fewer than two values or if it would span a
   * factor of a million; it has no width if neither sample varies.
   *
   * @throws IllegalArgumentException if a sample is empty
   */
  public static Estimate ratio(List<Double> first, List<Double> second) {
    double value = Math.exp(Moments.ofLogarithms(first).mean() - Moments.ofLogarithms(second).mean());
    return logRatio(first, second).map(LogRatio::ratio).orElse(new Estimate(value, Optional.empty()));
  }

  /** Returns the same on the log scale; empty if a sample has fewer than two values. */
  public static Optional<LogRatio> logRatio(List<Double> first, List<Double> second) {
    Moments above = Moments.ofLogarithms(first);
    Moments below = Moments.ofLogarithms(second);
    if (above.n() < 2 || below.n() < 2) {
      return Optional.empty();
    }
    double squaredError = above.squaredError() + below.squaredError();
    double degrees = squaredError == 0 ? above.n() + below.n() - 2.0
        : squaredError * squaredError / (share(above) + share(below));
    return Optional.of(new LogRatio(LogRatio.Basis.FORKS, Math.min(above.n(), below.n()),
        above.mean() - below.mean(), squaredError, degrees));
  }

  private static double share(Moments sample) {
    return sample.squaredError() * sample.squaredError() / (sample.n() - 1);
  }
}
