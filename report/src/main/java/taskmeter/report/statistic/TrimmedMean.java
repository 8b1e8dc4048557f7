package taskmeter.report.statistic;

import java.util.List;

/**
 * The mean of the middle of a sample: an eighth of the values, rounded down, is left out on each side. Its error comes
 * from the winsorized variance, in which the values left out count as the outermost ones that are left (J. W. Tukey and
 * D. H. McLaughlin, <i>Less vulnerable confidence and significance procedures for location based on a single
 * sample</i>, Sankhyā A 25 (1963), JSTOR 25049278; for two samples K. K. Yuen, Biometrika 61 (1974),
 * doi:10.1093/biomet/61.1.165). Fewer than eight values give the plain mean.
 *
 * <p>It describes the typical fork: one wild fork in eight cannot move it far. {@code
 * results/study/POWER.md} has the simulation that chose the share.
 *
 * @param n number of values, at least 1
 * @param kept number of values that are not left out
 * @param mean of the values that are kept
 * @param squaredError the squared standard error of the mean; 0 for one value
 */
public record TrimmedMean(int n, int kept, double mean, double squaredError) {

  /** One value in so many is left out on each side. */
  public static final int ONE_IN = 8;

  /**
   * Computes the trimmed mean.
   *
   * @throws IllegalArgumentException if there is no value
   */
  public static TrimmedMean of(List<Double> values) {
    int n = values.size();
    int out = leftOut(n);
    int kept = n - 2 * out;
    List<Double> sorted = values.stream().sorted().toList();
    Moments middle = Moments.of(sorted.subList(out, n - out));
    double low = sorted.get(out);
    double high = sorted.get(n - out - 1);
    Moments winsorized = Moments.of(sorted.stream().map(value -> Math.min(high, Math.max(low, value))).toList());
    double error = kept < 2 ? 0 : (n - 1) * winsorized.variance() / ((double) kept * (kept - 1));
    return new TrimmedMean(n, kept, middle.mean(), error);
  }

  /**
   * Returns by how much further values could move the mean, whatever they are; infinite if so many values could not all
   * be left out on one side.
   *
   * @param values at least one
   * @param further number of further values
   */
  public static double reach(List<Double> values, int further) {
    int n = values.size() + further;
    int out = leftOut(n);
    if (further > out) {
      return Double.POSITIVE_INFINITY;
    }
    List<Double> sorted = values.stream().sorted().toList();
    double mean = of(values).mean();
    // Of the values left out on one side, all further ones lie beyond the others
    double above = Moments.of(sorted.subList(out, sorted.size() - (out - further))).mean();
    double below = Moments.of(sorted.subList(out - further, sorted.size() - out)).mean();
    return Math.max(Math.abs(above - mean), Math.abs(below - mean));
  }

  /** Returns how many values are left out on each side. */
  public static int leftOut(int n) {
    return n / ONE_IN;
  }
}
