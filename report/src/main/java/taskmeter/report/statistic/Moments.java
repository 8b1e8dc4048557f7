package taskmeter.report.statistic;

import java.util.List;

/**
 * Size, mean and variance of a sample.
 *
 * @param n at least 1
 * @param variance with the divisor n − 1; 0 for n = 1
 */
public record Moments(int n, double mean, double variance) {

  /**
   * Computes the moments in two passes, because the values can lie close together far from 0.
   *
   * @throws IllegalArgumentException if there is no value
   */
  public static Moments of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values: found none; expected at least one");
    }
    int n = values.size();
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    boolean tied = values.stream().allMatch(values.get(0)::equals);
    return tied ? new Moments(n, values.get(0), 0) : new Moments(n, mean, squares / (n - 1));
  }

  /** Computes the moments of the values' natural logarithms. */
  public static Moments ofLogarithms(List<Double> values) {
    return of(values.stream().map(Math::log).toList());
  }

  /** Returns the squared standard error of the mean. */
  public double squaredError() {
    return variance / n;
  }
}
