package taskmeter.report.statistic;

import java.util.List;
import java.util.Optional;
import taskmeter.report.statistic.Location.Center;

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
    Center above = Location.MEAN.of(logs(first));
    Center below = Location.MEAN.of(logs(second));
    return logRatio(above, below).map(LogRatio::ratio)
        .orElseGet(() -> new Estimate(Math.exp(above.value() - below.value()), Optional.empty()));
  }

  /**
   * Returns the ratio of two centers of logarithms; for trimmed means it is the interval of K. K. Yuen, <i>The
   * two-sample trimmed t for unequal population variances</i>, Biometrika 61 (1974), doi:10.1093/biomet/61.1.165. Empty
   * if a sample has one value.
   */
  public static Optional<LogRatio> logRatio(Center above, Center below) {
    if (above.n() < 2 || below.n() < 2) {
      return Optional.empty();
    }
    double squaredError = above.squaredError() + below.squaredError();
    double degrees = squaredError == 0 ? above.degrees() + below.degrees()
        : squaredError * squaredError / (share(above) + share(below));
    return Optional.of(new LogRatio(LogRatio.Basis.FORKS, Math.min(above.n(), below.n()),
        above.value() - below.value(), squaredError, degrees));
  }

  private static double share(Center sample) {
    return sample.squaredError() * sample.squaredError() / sample.degrees();
  }

  private static List<Double> logs(List<Double> values) {
    return values.stream().map(Math::log).toList();
  }
}
