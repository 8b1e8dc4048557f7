package taskmeter.report.statistic;

import java.util.List;

/** Ways to summarize a sample by one number. */
public enum Location {

  /** The mean of all values. */
  MEAN {
    @Override
    public Center of(List<Double> values) {
      Moments moments = Moments.of(values);
      return new Center(moments.n(), moments.mean(), moments.squaredError(), moments.n() - 1.0);
    }
  },

  /** The {@linkplain TrimmedMean trimmed mean}: that of the typical values. */
  TRIMMED_MEAN {
    @Override
    public Center of(List<Double> values) {
      TrimmedMean mean = TrimmedMean.of(values);
      return new Center(mean.n(), mean.mean(), mean.squaredError(), mean.kept() - 1.0);
    }
  };

  /**
   * Summarizes a sample.
   *
   * @throws IllegalArgumentException if there is no value
   */
  public abstract Center of(List<Double> values);

  /**
   * A number that summarizes a sample.
   *
   * @param n size of the sample, at least 1
   * @param squaredError the squared standard error of the value; 0 for one value
   * @param degrees degrees of freedom of the error; 0 for one value
   */
  public record Center(int n, double value, double squaredError, double degrees) {}
}
