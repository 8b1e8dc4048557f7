package taskmeter.report.sample;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The values of a fork's iterations, in ns/op and in their order, their mean and their median: both are computed
 * once, because every table, chart and verdict asks for them.
 */
public final class Iterations {

  /** No iterations: those of a fork that does not count. */
  public static final Iterations NONE = of(new double[0], new double[0]);

  private final double[] warmup;
  private final double[] measured;
  private final double mean;
  private final double median;

  private Iterations(double[] warmup, double[] measured) {
    this.warmup = warmup;
    this.measured = measured;
    this.mean = Arrays.stream(measured).average().orElse(Double.NaN);
    this.median = measured.length == 0 ? Double.NaN : Median.withDefaults().withCopy(true).evaluate(measured);
  }

  /**
   * Returns the iterations of a fork.
   *
   * @throws IllegalArgumentException if a value is not above 0
   */
  public static Iterations of(double[] warmup, double[] measured) {
    for (double[] values : List.of(warmup, measured)) {
      for (double value : values) {
        if (!(value > 0)) {
          throw new IllegalArgumentException("iteration: found " + value + "; expected a number above 0");
        }
      }
    }
    return new Iterations(warmup.clone(), measured.clone());
  }

  /** Returns the values of the warmup iterations. */
  public double[] warmup() {
    return warmup.clone();
  }

  /** Returns the values of the measured iterations. */
  public double[] measured() {
    return measured.clone();
  }

  /** Returns the arithmetic mean of the measured iterations; NaN if there is no measured iteration. */
  public double mean() {
    return mean;
  }

  /** Returns the highest value of all iterations; 0 if there is none. */
  public double longest() {
    return Math.max(Arrays.stream(warmup).max().orElse(0), Arrays.stream(measured).max().orElse(0));
  }

  /** Returns the number of warmup iterations. */
  public int warmupCount() {
    return warmup.length;
  }

  /** Returns the number of measured iterations. */
  public int measuredCount() {
    return measured.length;
  }

  /** Returns the median of the measured iterations; NaN if there is no measured iteration. */
  public double median() {
    return median;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Iterations that
        && Arrays.equals(warmup, that.warmup) && Arrays.equals(measured, that.measured);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(warmup) + Arrays.hashCode(measured);
  }

  @Override
  public String toString() {
    return "warmup " + Arrays.toString(warmup) + ", measured " + Arrays.toString(measured);
  }
}
