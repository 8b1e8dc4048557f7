package taskmeter.report.plot;

/**
 * An interval around an estimate, in the estimate's unit; drawn as a line with caps.
 *
 * @param low lower end, finite and above 0
 * @param high upper end, finite and not below {@code low}
 */
public record MarkInterval(double low, double high) {

  public MarkInterval {
    Require.positive("low", low);
    Require.positive("high", high);
    if (low > high) {
      throw new IllegalArgumentException(
          "interval: found low " + low + " above high " + high + "; expected the lower end first; exchange them");
    }
  }

  /** Returns the value, or the end that is nearer to it. */
  public double nearest(double value) {
    return Math.max(low, Math.min(high, value));
  }

  boolean contains(double value) {
    return low <= value && value <= high;
  }
}
