package taskmeter.report.statistic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ratio of a cell's costs on two runtimes that ran in blocks.
 *
 * <p>What the box did while a block ran fell on both of its forks, and cancels in their ratio: the interval is
 * Student's, of the logarithms of the ratios within blocks ("The probable error of a mean", Biometrika 6 (1908),
 * doi:10.1093/biomet/6.1.1). That holds its level whatever the drift has been, where {@link Welch} would count
 * the drift as the runtimes' own variation. Where hardly a block is complete, as between runs that were not
 * interleaved, it is Welch's, of all forks. The rule looks at how many blocks are complete and never at a score;
 * {@code results/PAIRING.md} has the simulation that it was chosen by.
 */
public final class BlockRatio {

  /** So few complete blocks leave Student's t so few degrees of freedom that Welch's interval is the better one. */
  public static final int FEWEST_PAIRS = 4;

  private BlockRatio() {}

  /**
   * Geometric mean of the ratios within complete blocks, or the ratio of the geometric means of all forks. No
   * interval where there is one fork on a side, or where it would span a factor of a million; one of no width
   * where nothing varies.
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

  /** The same on the log scale; empty where there is one fork on a side. */
  public static Optional<LogRatio> logRatio(List<Observation> numerator, List<Observation> denominator) {
    List<Double> ratios = ratios(numerator, denominator);
    return ratios.size() < FEWEST_PAIRS
        ? Welch.logRatio(means(numerator), means(denominator)) : Optional.of(logRatio(ratios));
  }

  /** Of the ratios within blocks, two or more. */
  private static LogRatio logRatio(List<Double> ratios) {
    Moments logs = Moments.ofLogarithms(ratios);
    return new LogRatio(LogRatio.Basis.BLOCKS, logs.n(), logs.mean(), logs.error(), logs.n() - 1.0);
  }

  /** Within the blocks that both have, in the order of the numerator. */
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
      throw new IllegalArgumentException("a block has two forks of one cell, of " + first + " and " + second);
    }));
  }

  /**
   * What one fork of a cell said, and in which block of the campaign it stood.
   *
   * @param block shared by the forks of one cell that ran back to back, one on each runtime
   * @param mean the mean of the fork's measured iterations; finite and above 0
   */
  public record Observation(long block, double mean) {

    public Observation {
      if (!(mean > 0) || mean == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("block " + block + ": a mean of " + mean
            + "; finite and above 0 is allowed");
      }
    }
  }
}
