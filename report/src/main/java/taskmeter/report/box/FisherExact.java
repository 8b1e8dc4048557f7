package taskmeter.report.box;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of two shares (R. A. Fisher, <i>On the interpretation of χ² from contingency tables, and the
 * calculation of P</i>, Journal of the Royal Statistical Society 85 (1922), doi:10.2307/2340521).
 */
public final class FisherExact {

  /** Outcomes that are as likely but for rounding are as extreme. */
  private static final double ROUNDING = 1 + 1e-7;

  private FisherExact() {}

  /**
   * The probability of shares as unlike as these or more, were the true ones equal: all outcomes that are at most
   * as likely as this one. 1 where nothing, or everything, is in both.
   *
   * @param of above 0; {@code number} lies from 0 to it
   */
  public static double twoSided(int number, int of, int otherNumber, int otherOf) {
    var distribution = HypergeometricDistribution.of(of + otherOf, number + otherNumber, of);
    double limit = distribution.probability(number) * ROUNDING;
    double sum = 0;
    for (int k = distribution.getSupportLowerBound(); k <= distribution.getSupportUpperBound(); k++) {
      double probability = distribution.probability(k);
      sum += probability <= limit ? probability : 0;
    }
    return Math.min(1, sum);
  }
}
