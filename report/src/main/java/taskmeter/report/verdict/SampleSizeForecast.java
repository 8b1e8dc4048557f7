package taskmeter.report.verdict;

import java.util.OptionalInt;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.TInterval;

/**
 * About how many forks would settle a comparison, if estimate and spread stayed what they are and the others of its
 * family too. A forecast for planning: the estimate that it leans on is the one that could not be trusted yet.
 */
final class SampleSizeForecast {

  /** Beyond that nobody waits for a verdict. */
  private static final int MOST = 400;

  private SampleSizeForecast() {}

  /** How many more on each side; empty where not even {@link #MOST} would do. */
  static OptionalInt more(TestResult evidence) {
    int now = evidence.ratio().forks();
    for (int forks = now + 1; forks <= MOST; forks++) {
      if (settled(evidence, forks)) {
        return OptionalInt.of(forks - now);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean settled(TestResult evidence, int forks) {
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
