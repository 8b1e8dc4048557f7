package taskmeter.report.statistic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ratio of a cell's costs on two runtimes that ran in blocks.
 *
 * <p>What the machine did while a block ran affects both of its forks and cancels in their ratio: the interval is
 * Student's, of the logarithms of the ratios within blocks ("The probable error of a mean", Biometrika 6 (1908),
 * doi:10.1093/biomet/6.1.1). It keeps its level under any drift, whereas {@link Welch} counts drift as variation of the
 * runtimes. If few blocks are complete, as for runs that were not interleaved, the interval is Welch's, of all forks.
 * The rule depends on the number of complete blocks and never on a score; it was chosen by the simulation in
 * {@code results/study/PAIRING.md}.
 */
public final class BlockRatio {

  /** With fewer complete blocks Student's t has so few degrees of freedom that Welch's interval is better. */
  public static final int FEWEST_PAIRS = 4;

  private BlockRatio() {}

  /**
   * Returns the geometric mean of the ratios within complete blocks, or the ratio of the geometric means of all forks.
   * The interval is empty with one fork on a side, or if it would span a factor of a million; it has no width if
   * nothing varies.
   *
   * @param numerator at least one fork, each block once
   * @param denominator as the numerator
   * @throws IllegalArgumentException if a side is empty or has a block twice
   */
  public static Estimate of(List<Observation> numerator, List<Observation> denominator) {
    List<Double> ratios = ratios(numerator, denominator);
    return ratios.size() < FEWEST_PAIRS
        ? Welch.ratio(means(numerator), means(denominator)) : GeometricMean.of(ratios);
  }

  /** Returns the same on the log scale; empty with one fork on a side. */
  public static Optional<LogRatio> logRatio(List<Observation> numerator, List<Observation> denominator) {
    List<Double> ratios = ratios(numerator, denominator);
    return ratios.size() < FEWEST_PAIRS
        ? Welch.logRatio(means(numerator), means(denominator)) : Optional.of(logRatio(ratios));
  }

  /** @param ratios the ratios within blocks; at least two */
  private static LogRatio logRatio(List<Double> ratios) {
    Moments logs = Moments.ofLogarithms(ratios);
    return new LogRatio(LogRatio.Basis.BLOCKS, logs.n(), logs.mean(), logs.squaredError(), logs.n() - 1.0);
  }

  /** Returns the ratios within the blocks that both sides have, in the order of the numerator. */
  public static List<Double> ratios(List<Observation> numerator, List<Observation> denominator) {
    byBlock(numerator);
    Map<Long, Double> below = byBlock(denominator);
    return numerator.stream()
        .filter(fork -> below.containsKey(fork.block()))
        .map(fork -> fork.mean() / below.get(fork.block()))
        .toList();
  }

  private static List<Double> means(List<Observation> forks) {
    return forks.stream().map(Observation::mean).toList();
  }

  private static Map<Long, Double> byBlock(List<Observation> forks) {
    return forks.stream().collect(Collectors.toMap(Observation::block, Observation::mean, (first, second) -> {
      throw new IllegalArgumentException("block: found two forks of one cell, with means " + first + " and " + second
          + "; expected one");
    }));
  }

  /**
   * The mean of one fork of a cell, and its block in the campaign.
   *
   * @param block shared by the forks of one cell that ran back to back, one on each runtime
   * @param mean the mean of the fork's measured iterations; finite and above 0
   */
  public record Observation(long block, double mean) {

    public Observation {
      if (!(mean > 0) || mean == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("block " + block + ": found a mean of " + mean
            + "; expected a finite number above 0");
      }
    }
  }
}
