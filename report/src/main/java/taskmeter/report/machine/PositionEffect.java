package taskmeter.report.machine;

import taskmeter.report.statistic.Estimate;

/**
 * What a place in the block does to a fork's mean.
 *
 * @param position from 1
 * @param forks how many stood there
 * @param ratio geometric mean of fork mean by the geometric mean of all forks of its cell
 */
public record PositionEffect(long position, int forks, Estimate ratio) {

  /** Whether the interval lies wholly beyond so many times, or below its inverse. */
  boolean beyond(double factor) {
    return ratio.interval()
        .filter(interval -> interval.low() > factor || interval.high() < 1 / factor).isPresent();
  }
}
