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
 * The effects of the positions in a block. The unit is the fork. Counterbalancing spreads positions evenly over the
 * runtimes, so an effect costs precision, and biases only cells whose forks are spread unevenly.
 *
 * @param all by position; empty if all forks ran at one position, as with a single runtime
 */
public record PositionEffects(List<PositionEffect> all) {

  /** An effect matters if its whole interval is farther from 1 than this share. */
  public static final double ALLOWED = 0.03;

  public PositionEffects {
    all = List.copyOf(all);
  }

  /** Computes the effects from the measured forks that count, of cells with at least two. */
  static PositionEffects of(List<Fork> counted) {
    Map<CellKey, List<Fork>> cells = counted.stream()
        .filter(fork -> fork.state() == State.MEASURED && fork.schedulePosition().position().isPresent())
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
        .computeIfAbsent(fork.schedulePosition().position().getAsLong(), position -> new ArrayList<>())
        .add(fork.mean() / mean));
  }

  /** Returns the effects that matter: the machine, or the previous fork, treats positions differently. */
  public List<PositionEffect> mattering() {
    return beyond(1 + ALLOWED);
  }

  /** Returns the effects whose whole interval lies above a factor or below its inverse. */
  public List<PositionEffect> beyond(double factor) {
    return all.stream().filter(effect -> effect.beyond(factor)).toList();
  }

  /** Returns the factor by which their positions bias the geometric mean of these forks; 1 if no position is known. */
  public double bias(Collection<Fork> forks) {
    OptionalDouble logs = forks.stream().flatMap(fork -> all.stream()
            .filter(effect -> fork.schedulePosition().position().orElse(0) == effect.position()))
        .mapToDouble(effect -> Math.log(effect.ratio().value())).average();
    return Math.exp(logs.orElse(0));
  }

  /**
   * The effect of a position in the block on a fork's mean.
   *
   * @param position from 1
   * @param forks number of forks at this position
   * @param ratio geometric mean of each fork's mean divided by the geometric mean of its cell
   */
  public record PositionEffect(long position, int forks, Estimate ratio) {

    /** Returns whether the whole interval lies above a factor or below its inverse. */
    boolean beyond(double factor) {
      return ratio.interval()
          .filter(interval -> interval.low() > factor || interval.high() < 1 / factor).isPresent();
    }
  }
}
