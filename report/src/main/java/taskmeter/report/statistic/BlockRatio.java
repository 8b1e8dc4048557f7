package taskmeter.report.statistic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The ratio of a cell's costs on two runtimes that ran in blocks.
 *
 * <p>What the machine did while a block ran affects both of its forks and cancels in their ratio: the interval is
 * Student's, of the logarithms of the ratios within blocks ("The probable error of a mean", Biometrika 6 (1908),
 * doi:10.1093/biomet/6.1.1). It keeps its level under any drift, whereas {@link Welch} counts drift as variation of the
 * runtimes. If few blocks are complete, or fewer than half of the forks have a partner, the interval is Welch's, of all
 * forks. The rule depends on numbers of blocks and never on a score; it was chosen by the simulation in
 * {@code results/study/PAIRING.md}.
 */
public final class BlockRatio {

  /** With fewer complete blocks Student's t has so few degrees of freedom that Welch's interval is better. */
  public static final int FEWEST_PAIRS = 4;

  private BlockRatio() {}

  /**
   * Returns the location of the ratios within complete blocks, or the ratio of the locations of all forks; empty with
   * one fork on a side.
   *
   * @param location summarizes logarithms
   * @param numerator at least one fork, each block once
   * @param denominator as the numerator
   * @throws IllegalArgumentException if a side is empty or has a block twice
   */
  public static Optional<LogRatio> logRatio(
      Location location, List<Observation> numerator, List<Observation> denominator) {
    List<Double> ratios = logRatios(numerator, denominator);
    boolean paired = ratios.size() >= FEWEST_PAIRS
        && 2 * ratios.size() >= Math.min(numerator.size(), denominator.size());
    return paired ? Optional.of(LogRatio.of(LogRatio.Basis.BLOCKS, location.of(ratios)))
        : Welch.logRatio(location.of(logs(numerator)), location.of(logs(denominator)));
  }

  /** Returns the logarithms of the ratios within the blocks that both sides have, in the order of the numerator. */
  public static List<Double> logRatios(List<Observation> numerator, List<Observation> denominator) {
    return List.copyOf(logRatiosByBlock(numerator, denominator).values());
  }

  /** Returns the same by block, in the same order. */
  public static Map<Long, Double> logRatiosByBlock(List<Observation> numerator, List<Observation> denominator) {
    byBlock(numerator);
    Map<Long, Observation> below = byBlock(denominator);
    Map<Long, Double> ratios = new LinkedHashMap<>();
    numerator.stream().filter(fork -> below.containsKey(fork.block()))
        .forEach(fork -> ratios.put(fork.block(), fork.logRatioTo(below.get(fork.block()))));
    return ratios;
  }

  private static List<Double> logs(List<Observation> forks) {
    return forks.stream().map(fork -> Math.log(fork.cost())).toList();
  }

  private static Map<Long, Observation> byBlock(List<Observation> forks) {
    return forks.stream().collect(Collectors.toMap(Observation::block, Function.identity(), (first, second) -> {
      throw new IllegalArgumentException("block: found two forks of one cell, with costs " + first.cost() + " and "
          + second.cost()
          + "; expected one");
    }));
  }

  /**
   * The cost of one fork of a cell, and its block in the campaign.
   *
   * @param block shared by the forks of one cell that ran together, one on each runtime
   * @param cost the mean or the median of the fork's measured iterations; finite and above 0
   * @param turns the cost of each turn, in their order, if the forks of the block took turns; otherwise empty
   */
  public record Observation(long block, double cost, List<Double> turns) {

    public Observation {
      if (!(cost > 0) || cost == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("block " + block + ": found a cost of " + cost
            + "; expected a finite number above 0");
      }
      turns = List.copyOf(turns);
    }

    /** A fork that ran alone, or whose turns do not matter. */
    public Observation(long block, double cost) {
      this(block, cost, List.of());
    }

    /**
     * The logarithm of the ratio to a fork of the same block. If both took turns, turns of the same number were next to
     * each other, so the machine was in the same state: it is the median of the logarithms of their ratios.
     */
    double logRatioTo(Observation other) {
      return turns.isEmpty() || turns.size() != other.turns.size() ? Math.log(cost / other.cost)
          : Median.withDefaults().evaluate(IntStream.range(0, turns.size())
              .mapToDouble(turn -> Math.log(turns.get(turn) / other.turns.get(turn))).toArray());
    }
  }
}
