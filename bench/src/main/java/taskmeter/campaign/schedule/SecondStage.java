package taskmeter.campaign.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.TDistribution;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;

/**
 * Stein's second stage: the number of blocks of each cell after the first rounds. The first rounds give every cell the
 * same number; its variance there determines how many it needs for a ratio within ±5 % (C. Stein, <i>A two-sample test
 * for a linear hypothesis whose power is independent of the variance</i>, Annals of Mathematical Statistics 16 (1945),
 * doi:10.1214/aoms/1177731088).
 *
 * <p>The decision is made once, and from variances only. Looking at means, or looking repeatedly until something is
 * significant, would increase the rate of false positives.
 */
public final class SecondStage {

  /** The rounds before it: the number of forks that a verdict requires. */
  public static final int FIRST = 8;

  /** The half-width of the 95 % interval of a ratio, on the log scale. */
  private static final double HALF_WIDTH = Math.log(1.05);
  private static final double LEVEL = 0.95;
  private static final int FEWEST_PAIRS = 2;

  private final List<String> runtimes;
  /** The logarithm of each fork's mean, by cell, block and runtime. */
  private final Map<CellKey, SortedMap<Integer, Map<String, Double>>> logs = new HashMap<>();
  private Optional<SortedMap<CellKey, Integer>> decided = Optional.empty();

  /**
   * Creates a stage without samples.
   *
   * @param runtimes in the campaign's order; the others are compared with the first runtime that has the cell
   */
  SecondStage(List<String> runtimes) {
    this.runtimes = List.copyOf(runtimes);
  }

  /** The rule, in words. */
  public static String text() {
    return "after " + FIRST + " rounds each cell gets as many blocks as its variance requires for ratios within "
        + "±5 %; cells that need few come first";
  }

  /** Records a fork of the first rounds; the last attempt of a block and a runtime counts. */
  void record(Slot slot, List<Sample> samples) {
    OptionalDouble mean = samples.stream().filter(sample -> sample.phase() == Phase.MEASURED)
        .mapToDouble(Sample::value).average();
    if (slot.round() <= FIRST && mean.isPresent()) {
      logs.computeIfAbsent(slot.cell().key(), key -> new TreeMap<>())
          .computeIfAbsent(slot.block(), block -> new HashMap<>())
          .put(slot.cell().runtime(), Math.log(mean.getAsDouble()));
    }
  }

  /**
   * The cells of the next round: the cells that need the fewest additional blocks, together, so that as many cells as
   * possible have enough blocks if the budget ends early.
   *
   * @param blocks the number of blocks that each cell has had
   * @param live whether a cell has not been dropped
   */
  List<CellKey> round(Map<CellKey, Integer> blocks, Predicate<CellKey> live) {
    return decision().entrySet().stream()
        .filter(required -> live.test(required.getKey()))
        .filter(required -> blocks.getOrDefault(required.getKey(), 0) < required.getValue())
        .collect(Collectors.groupingBy(required -> magnitude(required.getValue() - FIRST), TreeMap::new,
            Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
        .values().stream().findFirst().orElse(List.of());
  }

  /** The total number of blocks of each cell that needs more than the first rounds. */
  SortedMap<CellKey, Integer> decision() {
    if (decided.isEmpty()) {
      SortedMap<CellKey, Integer> required = new TreeMap<>();
      logs.forEach((key, blocks) -> needed(blocks).filter(all -> all > FIRST).ifPresent(all -> required.put(key, all)));
      decided = Optional.of(required);
    }
    return decided.get();
  }

  /** 1 for one, 2 for two and three, 3 for four to seven, and so on. */
  private static int magnitude(int blocks) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(blocks);
  }

  private Optional<Integer> needed(SortedMap<Integer, Map<String, Double>> blocks) {
    List<String> present = runtimes.stream()
        .filter(runtime -> blocks.values().stream().anyMatch(block -> block.containsKey(runtime))).toList();
    if (present.size() < 2) {
      return Optional.empty();
    }
    List<double[]> candidates = present.stream().skip(1)
        .map(candidate -> differences(blocks, candidate, present.get(0)))
        .filter(differences -> differences.length >= FEWEST_PAIRS).toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    double variance = candidates.stream().mapToDouble(each -> Variance.of(each).getAsDouble()).average().orElseThrow();
    int fewest = candidates.stream().mapToInt(each -> each.length).min().orElseThrow();
    double quantile = TDistribution.of(fewest - 1.0).inverseCumulativeProbability(0.5 + LEVEL / 2);
    return Optional.of((int) Math.min(Integer.MAX_VALUE / 2.0,
        Math.ceil(quantile * quantile * variance / (HALF_WIDTH * HALF_WIDTH))));
  }

  /** Differences of logarithms, within the blocks that have both runtimes. */
  private static double[] differences(SortedMap<Integer, Map<String, Double>> blocks, String one, String other) {
    return blocks.values().stream().filter(block -> block.containsKey(one) && block.containsKey(other))
        .mapToDouble(block -> block.get(one) - block.get(other)).toArray();
  }
}
