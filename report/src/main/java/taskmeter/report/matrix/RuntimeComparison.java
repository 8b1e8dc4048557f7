package taskmeter.report.matrix;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.sample.CellKey;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.Welch;

/**
 * The ratio of a cell to the same cell on another runtime.
 *
 * @param cell the numerator
 * @param base the denominator
 * @param ratio geometric mean of the ratios within blocks; if they share too few blocks, ratio of the geometric means
 *     of their fork means; without interval unless both were measured
 * @param logRatio the same on the log scale; empty unless both were measured, each by at least two forks
 * @param widening factor of its standard error, see {@link Matrix#widening}
 */
public record RuntimeComparison(
    Cell cell, Cell base, Estimate ratio, Optional<LogRatio> logRatio, double widening) {

  /**
   * Compares two cells that ran.
   *
   * @throws IllegalArgumentException if they differ in more than the runtime
   */
  public static RuntimeComparison of(Cell cell, Cell base, double widening) {
    if (!comparable(cell, base)) {
      throw new IllegalArgumentException("ratio: found " + cell.key() + " and " + base.key()
          + "; expected cells that differ only in the runtime and have the same parallelism");
    }
    boolean hasIntervals = cell.cost().orElseThrow().interval().isPresent()
        && base.cost().orElseThrow().interval().isPresent();
    Optional<LogRatio> logRatio = hasIntervals
        ? logRatio(cell, base).map(each -> each.widened(widening)) : Optional.empty();
    return new RuntimeComparison(cell, base,
        logRatio.map(LogRatio::ratio).orElseGet(() -> ratio(cell, base).withoutInterval()), logRatio, widening);
  }

  /** Returns whether they are the same cell on two runtimes, with the same parallelism. */
  static boolean comparable(Cell cell, Cell base) {
    CellKey there = cell.key().withRuntime(base.key().runtime());
    return !cell.key().equals(base.key()) && there.equals(base.key())
        && parallelisms(cell).equals(parallelisms(base));
  }

  /** Returns the ratio within each block that has both; empty if a run does not record its blocks. */
  public List<Double> blockRatios() {
    Optional<List<Observation>> over = observations(cell);
    Optional<List<Observation>> under = observations(base);
    return over.isPresent() && under.isPresent() ? BlockRatio.ratios(over.get(), under.get()) : List.of();
  }

  /** Returns whether every fork of one cell is slower than every fork of the other. */
  public boolean apart() {
    DoubleSummaryStatistics over = cell.forkMeans().stream().collect(Collectors.summarizingDouble(each -> each));
    DoubleSummaryStatistics under = base.forkMeans().stream().collect(Collectors.summarizingDouble(each -> each));
    return over.getMin() > under.getMax() || under.getMin() > over.getMax();
  }

  private static Optional<LogRatio> logRatio(Cell cell, Cell base) {
    Optional<List<Observation>> over = observations(cell);
    Optional<List<Observation>> under = observations(base);
    return over.isPresent() && under.isPresent() ? BlockRatio.logRatio(over.get(), under.get())
        : Welch.logRatio(cell.forkMeans(), base.forkMeans());
  }

  /** The only place where forks of two runtimes become a ratio. */
  private static Estimate ratio(Cell cell, Cell base) {
    Optional<List<Observation>> over = observations(cell);
    Optional<List<Observation>> under = observations(base);
    return over.isPresent() && under.isPresent() ? BlockRatio.of(over.get(), under.get())
        : Welch.ratio(cell.forkMeans(), base.forkMeans());
  }

  /** Empty unless the block of every fork is known. */
  private static Optional<List<Observation>> observations(Cell cell) {
    return cell.forks().stream().allMatch(fork -> fork.block().isPresent())
        ? Optional.of(cell.forks().stream()
            .map(fork -> new Observation(fork.block().getAsLong(), fork.mean())).toList())
        : Optional.empty();
  }

  /** Empty if it is not known. */
  private static Set<Long> parallelisms(Cell cell) {
    return cell.forks().stream().flatMap(fork -> fork.parallelism().stream().boxed()).collect(Collectors.toSet());
  }
}
