package taskmeter.report.machine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.GeometricMean;

/**
 * The effects of the positions in a block. Forks are the unit. Counterbalanced positions fall evenly on all
 * runtimes, so that an effect costs precision, and biases only cells whose forks stood unevenly.
 *
 * @param all by position; none where all forks stood at one, as with a single runtime
 */
public record PositionEffects(List<PositionEffect> all) {

  /** An effect matters where its whole interval is farther from 1 than this share. */
  public static final double ALLOWED = 0.03;

  public PositionEffects {
    all = List.copyOf(all);
  }

  /** Of the measured forks that count, of cells with two or more. */
  static PositionEffects of(List<Fork> counted) {
    Map<CellKey, List<Fork>> cells = counted.stream()
        .filter(fork -> fork.state() == State.MEASURED && fork.turn().position().isPresent())
        .collect(Collectors.groupingBy(Fork::cell, LinkedHashMap::new, Collectors.toList()));
    SortedMap<Long, List<Double>> ratios = new TreeMap<>();
    cells.values().stream().filter(forks -> forks.size() > 1).forEach(forks -> addRatios(forks, ratios));
    return new PositionEffects(ratios.size() < 2 ? List.of() : ratios.entrySet().stream()
        .map(each -> new PositionEffect(each.getKey(), each.getValue().size(), GeometricMean.of(each.getValue())))
        .toList());
  }

  private static void addRatios(List<Fork> forks, Map<Long, List<Double>> ratios) {
    double mean = GeometricMean.of(forks.stream().map(Fork::mean).toList()).value();
    forks.forEach(fork -> ratios
        .computeIfAbsent(fork.turn().position().getAsLong(), position -> new ArrayList<>())
        .add(fork.mean() / mean));
  }

  /** Those that matter: the box, or a fork's neighbour, treats positions unlike. */
  public List<PositionEffect> mattering() {
    return beyond(1 + ALLOWED);
  }

  /** Those whose whole interval lies above a factor, or below its inverse. */
  public List<PositionEffect> beyond(double factor) {
    return all.stream().filter(effect -> effect.beyond(factor)).toList();
  }

  /** By what factor the positions of these forks move the geometric mean of their means; 1 where none is known. */
  public double bias(Collection<Fork> forks) {
    OptionalDouble logs = forks.stream().flatMap(fork -> all.stream()
            .filter(effect -> fork.turn().position().orElse(0) == effect.position()))
        .mapToDouble(effect -> Math.log(effect.ratio().value())).average();
    return Math.exp(logs.orElse(0));
  }

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
}
