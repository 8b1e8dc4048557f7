package taskmeter.report.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.GeometricMean;

/**
 * One cell with its forks and its cost.
 *
 * @param baseline whether it is the empty operation of its scenario's shape
 * @param forks the forks that count, in the order of their slots: measured ones, otherwise those of a smoke run
 * @param failures the forks that failed
 * @param absences the rows that say why the cell is not available
 * @param forkMeans for each fork the arithmetic mean of its measured iterations, ns/op
 * @param means for each fork its block and mean; empty unless the block of every fork is known
 * @param medians for each fork its block and median; empty unless the block of every fork is known
 * @param parallelisms of the forks; empty if it is not known
 * @param cost the cell's cost in ns/op; empty if no fork counts, without interval unless it was measured
 */
public record Cell(
    CellKey key,
    boolean baseline,
    List<Fork> forks,
    List<Fork> failures,
    List<Fork> absences,
    List<Double> forkMeans,
    Optional<List<Observation>> means,
    Optional<List<Observation>> medians,
    Set<Long> parallelisms,
    Optional<Estimate> cost) {

  static Cell of(CellKey key, boolean baseline, List<Fork> slots, boolean measurement) {
    List<Fork> measured = in(State.MEASURED, slots);
    List<Fork> counted = measured.isEmpty() ? in(State.REHEARSED, slots) : measured;
    List<Double> means =
        counted.stream().map(Fork::mean).toList();
    Optional<Estimate> cost = means.isEmpty() ? Optional.empty() : Optional.of(GeometricMean.of(means));
    boolean hasIntervals = measurement && !measured.isEmpty();
    return new Cell(key, baseline, counted, in(State.FAILED, slots), in(State.NOT_AVAILABLE, slots), means,
        observations(counted, Fork::mean, fork -> List.of()),
        observations(counted, Fork::median, Cell::turns), parallelisms(counted),
        hasIntervals ? cost : cost.map(Estimate::withoutInterval));
  }

  /** Returns a cell of which the run has no slot: not planned, or not reached. */
  static Cell absent(CellKey key, boolean baseline) {
    return of(key, baseline, List.of(), false);
  }

  private static Optional<List<Observation>> observations(List<Fork> forks, ToDoubleFunction<Fork> cost,
      Function<Fork, List<Double>> turns) {
    return forks.stream().allMatch(fork -> fork.block().isPresent()) ? Optional.of(forks.stream()
        .map(fork -> new Observation(fork.block().getAsLong(), cost.applyAsDouble(fork), turns.apply(fork))).toList())
        : Optional.empty();
  }

  private static List<Double> turns(Fork fork) {
    return fork.tookTurns() ? Arrays.stream(fork.measured()).boxed().toList() : List.of();
  }

  private static Set<Long> parallelisms(List<Fork> forks) {
    return forks.stream().flatMapToLong(fork -> fork.parallelism().stream()).distinct().boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The key identifies a cell: its forks would have to be read each time. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  private static List<Fork> in(State state, List<Fork> slots) {
    return slots.stream().filter(fork -> fork.state() == state).toList();
  }

  /** Returns whether any fork counts. */
  public boolean ran() {
    return !forks.isEmpty();
  }

  /** Returns whether the forks that count are those of a smoke run. */
  public boolean rehearsed() {
    return ran() && forks.get(0).state() == State.REHEARSED;
  }

  /** Returns whether every fork failed, and at least one did. */
  public boolean failed() {
    return !ran() && !failures.isEmpty();
  }

  /** Returns whether the run says that the cell is not available. */
  public boolean notAvailable() {
    return !ran() && failures.isEmpty() && !absences.isEmpty();
  }

  /** Returns whether the run says nothing about the cell. */
  public boolean absent() {
    return !ran() && failures.isEmpty() && absences.isEmpty();
  }
}
