package taskmeter.report.statistic;

/**
 * A confidence interval at the level {@link Student#LEVEL}.
 *
 * @param low finite
 * @param high finite, not below {@code low}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
