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
 * How many blocks a cell gets after the first rounds, which give every cell as many: as many as its variance there says
 * that it needs for a ratio known to ±5 % (C. Stein, <i>A two-sample test for a linear hypothesis whose power is
 * independent of the variance</i>, Annals of Mathematical Statistics 16 (1945), doi:10.1214/aoms/1177731088).
 *
 * <p>Decided once, and from variances alone. To look at means, or to look again and again until something is found,
 * would find things that are not there.
 */
public final class SecondStage {

  /** Rounds before it: as many forks as a verdict takes. */
  public static final int FIRST = 8;

  /** Of the 95 % interval of a ratio, on the log scale. */
  private static final double HALF_WIDTH = Math.log(1.05);
  private static final double LEVEL = 0.95;
  private static final int FEWEST_PAIRS = 2;

  private final List<String> runtimes;
  /** The logarithm of each fork's mean, by cell, block and runtime. */
  private final Map<CellKey, SortedMap<Integer, Map<String, Double>>> logs = new HashMap<>();
  private Optional<SortedMap<CellKey, Integer>> decided = Optional.empty();

  /**
   * One that has seen nothing yet.
   *
   * @param runtimes in the campaign's order; the others are compared with the first of them that has the cell
   */
  SecondStage(List<String> runtimes) {
    this.runtimes = List.copyOf(runtimes);
  }

  /** In words. */
  public static String text() {
    return "after " + FIRST + " rounds each cell gets the blocks that its variance there asks for, for ratios known to "
        + "±5 %; those that ask for few come first";
  }

  /** Takes note of a fork of the first rounds; of a block and a runtime the last attempt holds. */
  void saw(Slot slot, List<Sample> samples) {
    OptionalDouble mean = samples.stream().filter(sample -> sample.phase() == Phase.MEASURED)
        .mapToDouble(Sample::value).average();
    if (slot.round() <= FIRST && mean.isPresent()) {
      logs.computeIfAbsent(slot.cell().key(), key -> new TreeMap<>())
          .computeIfAbsent(slot.block(), block -> new HashMap<>())
          .put(slot.cell().runtime(), Math.log(mean.getAsDouble()));
    }
  }

  /**
   * The cells of the next round: of those that need more blocks, the ones that need the fewest, together, so that a
   * budget that ends early leaves as many as it can with what they need.
   *
   * @param blocks that each cell has had
   * @param lives whether a cell still takes part
   */
  List<CellKey> round(Map<CellKey, Integer> blocks, Predicate<CellKey> lives) {
    return decision().entrySet().stream()
        .filter(wanted -> lives.test(wanted.getKey()) && blocks.getOrDefault(wanted.getKey(), 0) < wanted.getValue())
        .collect(Collectors.groupingBy(wanted -> magnitude(wanted.getValue() - FIRST), TreeMap::new,
            Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
        .values().stream().findFirst().orElse(List.of());
  }

  /** Blocks that each cell is to have in all; those of the first rounds suffice for one that is not there. */
  SortedMap<CellKey, Integer> decision() {
    if (decided.isEmpty()) {
      SortedMap<CellKey, Integer> wanted = new TreeMap<>();
      logs.forEach((key, blocks) -> needed(blocks).filter(all -> all > FIRST).ifPresent(all -> wanted.put(key, all)));
      decided = Optional.of(wanted);
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

  /** Of logarithms, within the blocks that have both. */
  private static double[] differences(SortedMap<Integer, Map<String, Double>> blocks, String one, String other) {
    return blocks.values().stream().filter(block -> block.containsKey(one) && block.containsKey(other))
        .mapToDouble(block -> block.get(one) - block.get(other)).toArray();
  }
}
