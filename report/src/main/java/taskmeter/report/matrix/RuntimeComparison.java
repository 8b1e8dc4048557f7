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
 * A cell by the same cell on another runtime.
 *
 * @param cell the numerator
 * @param base the denominator
 * @param ratio the geometric mean of their ratios within blocks; where they share too few, that of the geometric means
 *     of their fork means; without interval unless both were measured
 * @param logRatio the same on the log scale; empty unless both were measured, each by two forks or more
 * @param widening by what its standard error was multiplied, see {@link Matrix#widening()}
 */
public record RuntimeComparison(
    Cell cell, Cell base, Estimate ratio, Optional<LogRatio> logRatio, double widening) {

  /**
   * Compares two cells that ran.
   *
   * @throws IllegalArgumentException if they differ in more than the runtime: the ratio means nothing
   */
  static RuntimeComparison of(Cell cell, Cell base, double widening) {
    if (!comparable(cell, base)) {
      throw new IllegalArgumentException("no ratio of " + cell.key() + " and " + base.key()
          + ": only cells that differ in their runtime and in nothing else, parallelism included, are compared");
    }
    boolean judged = cell.cost().orElseThrow().interval().isPresent()
        && base.cost().orElseThrow().interval().isPresent();
    Optional<LogRatio> logRatio = judged ? logRatio(cell, base).map(each -> each.widened(widening)) : Optional.empty();
    return new RuntimeComparison(cell, base,
        logRatio.map(LogRatio::ratio).orElseGet(() -> ratio(cell, base).withoutInterval()), logRatio, widening);
  }

  /** Whether they are the same cell on two runtimes, with the same parallelism. */
  static boolean comparable(Cell cell, Cell base) {
    CellKey there = cell.key().withRuntime(base.key().runtime());
    return !cell.key().equals(base.key()) && there.equals(base.key())
        && parallelisms(cell).equals(parallelisms(base));
  }

  /** The ratio within each block that has both; none where it is not known which fork stood in which. */
  public List<Double> blockRatios() {
    Optional<List<Observation>> over = observations(cell);
    Optional<List<Observation>> under = observations(base);
    return over.isPresent() && under.isPresent() ? BlockRatio.ratios(over.get(), under.get()) : List.of();
  }

  /** Whether every fork of one of the two is above every fork of the other. */
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

  /** The one place where forks of two runtimes become a ratio. */
  private static Estimate ratio(Cell cell, Cell base) {
    Optional<List<Observation>> over = observations(cell);
    Optional<List<Observation>> under = observations(base);
    return over.isPresent() && under.isPresent() ? BlockRatio.of(over.get(), under.get())
        : Welch.ratio(cell.forkMeans(), base.forkMeans());
  }

  /** Empty where it is not known of each fork in which block it stood. */
  private static Optional<List<Observation>> observations(Cell cell) {
    return cell.forks().stream().allMatch(fork -> fork.block().isPresent())
        ? Optional.of(cell.forks().stream()
            .map(fork -> new Observation(fork.block().getAsLong(), fork.mean())).toList())
        : Optional.empty();
  }

  /** None where it is not known. */
  private static Set<Long> parallelisms(Cell cell) {
    return cell.forks().stream().flatMap(fork -> fork.parallelism().stream().boxed()).collect(Collectors.toSet());
  }
}
