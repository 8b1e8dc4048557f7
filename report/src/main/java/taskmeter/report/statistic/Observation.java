package taskmeter.report.statistic;

/**
 * What one fork of a cell said, and in which block of the campaign it stood.
 *
 * @param block shared by the forks of one cell that ran back to back, one on each runtime
 * @param mean the mean of the fork's measured iterations; finite and above 0
 */
public record Observation(long block, double mean) {

  public Observation {
    if (!(mean > 0) || mean == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("block " + block + ": a mean of " + mean + "; finite and above 0 is allowed");
    }
  }
}
