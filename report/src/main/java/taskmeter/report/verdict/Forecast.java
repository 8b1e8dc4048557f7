package taskmeter.report.verdict;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.TInterval;

/**
 * The probability that more forks decide a comparison, if its spread and the rest of its family stay as they are. The
 * true ratio is not known: it is drawn from Student's t about the estimate, so the estimate after more forks is t
 * distributed too (D. J. Spiegelhalter, L. S. Freedman and P. R. Blackburn, <i>Monitoring clinical trials: conditional
 * or predictive power?</i>, Controlled Clinical Trials 7 (1986), doi:10.1016/0197-2456(86)90003-6).
 *
 * @param moreForks number of further forks per side
 * @param probability that they decide it
 */
public record Forecast(int moreForks, double probability) {

  /** More forks are not practical. */
  public static final int MOST = 32;

  /** A campaign gives eight rounds first, and then as many as the budget allows. */
  private static final List<Integer> STEPS = List.of(8, 16, MOST);

  /** A forecast names the fewest forks with this probability. */
  private static final double LIKELY = 0.5;

  /** A smaller probability rounds to 0 %. */
  private static final double LEAST = 0.005;

  /**
   * Returns the forecast for the fewest forks that probably decide it, or for the most that are practical; empty if
   * these hardly ever do.
   *
   * @param evidence of a comparison that is not decided
   * @param different what doubts could have moved the logarithm of the ratio, against a difference; perhaps infinite
   * @param same the same, against equality
   */
  static Optional<Forecast> of(TestResult evidence, double different, double same) {
    List<Forecast> steps = STEPS.stream()
        .map(more -> new Forecast(more, probability(evidence, more, different, same))).toList();
    return steps.stream().filter(Forecast::probable).findFirst()
        .or(() -> Optional.of(steps.get(steps.size() - 1)).filter(last -> last.probability >= LEAST));
  }

  /** Returns whether these forks probably decide it. */
  public boolean probable() {
    return probability >= LIKELY;
  }

  /** Returns how far the interval of all forks, after more forks, lies beyond the estimate of the typical ones. */
  private static double beyond(TestResult evidence, double forks) {
    LogRatio all = evidence.all();
    return Math.abs(all.estimate() - evidence.ratio().estimate())
        + all.halfWidth(TestResult.ALL_LEVEL) * Math.sqrt(all.forks() / forks);
  }

  private static double probability(TestResult evidence, int more, double different, double same) {
    LogRatio ratio = evidence.ratio();
    double forks = ratio.forks() + (double) more;
    double error = Math.sqrt(ratio.squaredError() * ratio.forks() / forks);
    double degrees = ratio.degrees() * (forks - 1) / (ratio.forks() - 1);
    // The estimate moves by the share of the new forks
    TDistribution moved = TDistribution.of(ratio.degrees());
    double scale = Math.sqrt(ratio.squaredError() * more / forks);
    double least = Math.max(Math.log(evidence.band().different()) + different,
        TInterval.quantile(degrees, 1 - TestResult.LEVEL / evidence.step().factor()) * error);
    double most = Math.log(evidence.band().same()) - same
        - Math.max(TInterval.quantile(degrees, 0.90) * error, beyond(evidence, forks));
    if (scale == 0) {
      double distance = Math.abs(ratio.estimate());
      return distance > least || distance < most ? 1 : 0;
    }
    double above = moved.survivalProbability((least - ratio.estimate()) / scale);
    double below = moved.cumulativeProbability((-least - ratio.estimate()) / scale);
    double within = most <= 0 ? 0 : moved.cumulativeProbability((most - ratio.estimate()) / scale)
        - moved.cumulativeProbability((-most - ratio.estimate()) / scale);
    return above + below + within;
  }
}
