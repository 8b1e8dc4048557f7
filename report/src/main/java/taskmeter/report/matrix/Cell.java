package taskmeter.report.matrix;

import java.util.List;
import java.util.Optional;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.GeometricMean;

/**
 * All that is known of one cell.
 *
 * @param baseline whether it is the empty operation of its scenario's shape
 * @param forks those that count, in the order of their slots: measured ones, else rehearsed ones
 * @param failures forks that failed
 * @param absences rows that say why it is not available
 * @param forkMeans for each fork the arithmetic mean of its measured iterations, ns/op
 * @param cost the cell's cost in ns/op; empty where no fork counts, without interval unless it was measured
 */
public record Cell(
    CellKey key,
    boolean baseline,
    List<Fork> forks,
    List<Fork> failures,
    List<Fork> absences,
    List<Double> forkMeans,
    Optional<Estimate> cost) {

  static Cell of(CellKey key, boolean baseline, List<Fork> slots, boolean measurement) {
    List<Fork> measured = in(State.MEASURED, slots);
    List<Fork> counted = measured.isEmpty() ? in(State.REHEARSED, slots) : measured;
    List<Double> means =
        counted.stream().map(Fork::mean).toList();
    Optional<Estimate> cost = means.isEmpty() ? Optional.empty() : Optional.of(GeometricMean.of(means));
    boolean judged = measurement && !measured.isEmpty();
    return new Cell(key, baseline, counted, in(State.FAILED, slots), in(State.NOT_AVAILABLE, slots), means,
        judged ? cost : cost.map(Estimate::withoutInterval));
  }

  private static List<Fork> in(State state, List<Fork> slots) {
    return slots.stream().filter(fork -> fork.state() == state).toList();
  }

  public boolean ran() {
    return !forks.isEmpty();
  }

  /** Whether the forks that count were only a rehearsal. */
  public boolean rehearsed() {
    return ran() && forks.get(0).state() == State.REHEARSED;
  }

  /** Failed, and nothing else is known of it. */
  public boolean failed() {
    return !ran() && !failures.isEmpty();
  }

  public boolean notAvailable() {
    return !ran() && failures.isEmpty();
  }
}
