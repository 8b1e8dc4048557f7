package taskmeter.report.plot;

import java.util.stream.DoubleStream;

/**
 * The range of most values, so that a few outliers do not compress a chart. An outlier is farther from the middle half
 * of the values than one and a half times the length of that half, on a log scale (Tukey's fences).
 */
final class Bulk {

  private static final double FENCE = 1.5;

  private Bulk() {}

  /**
   * Returns the range of all values that are no outliers.
   *
   * @param values above 0, one or more
   * @param near a factor above 1; values closer to 1 than this factor are never outliers
   */
  static MarkInterval of(DoubleStream values, double near) {
    double[] logs = values.map(Math::log).sorted().toArray();
    double low = quantile(logs, 0.25);
    double high = quantile(logs, 0.75);
    double lowFence = Math.min(low - FENCE * (high - low), -Math.log(near));
    double highFence = Math.max(high + FENCE * (high - low), Math.log(near));
    double[] bulk = DoubleStream.of(logs).filter(log -> lowFence <= log && log <= highFence).toArray();
    return new MarkInterval(Math.exp(bulk[0]), Math.exp(bulk[bulk.length - 1]));
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
