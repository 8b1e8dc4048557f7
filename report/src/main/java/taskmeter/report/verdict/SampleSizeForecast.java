package taskmeter.report.verdict;

import java.util.OptionalInt;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.TInterval;

/**
 * Estimates the number of forks that would decide a comparison, if its estimate, its spread and the rest of its family
 * stayed as they are. For planning only: the estimate that it relies on is still uncertain.
 */
final class SampleSizeForecast {

  /** A larger number of forks is not practical. */
  private static final int MOST = 400;

  private SampleSizeForecast() {}

  /** Returns the number of further forks per side; empty if {@link #MOST} forks are not enough. */
  static OptionalInt more(TestResult evidence) {
    int now = evidence.ratio().forks();
    for (int forks = now + 1; forks <= MOST; forks++) {
      if (decides(evidence, forks)) {
        return OptionalInt.of(forks - now);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean decides(TestResult evidence, int forks) {
    LogRatio ratio = evidence.ratio();
    double error = Math.sqrt(ratio.squaredError() * ratio.forks() / forks);
    double degrees = ratio.degrees() * (forks - 1) / (ratio.forks() - 1);
    double distance = Math.abs(ratio.estimate());
    double different = TInterval.quantile(degrees, 1 - TestResult.LEVEL / evidence.step().factor()) * error;
    double same = TInterval.quantile(degrees, 0.90) * error;
    return evidence.band().outside(ratio.estimate()) && distance > different
        || distance + same < Math.log(evidence.band().same());
  }
}
