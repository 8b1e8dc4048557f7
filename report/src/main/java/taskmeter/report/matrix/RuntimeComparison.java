package taskmeter.report.matrix;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Location;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.Welch;

/**
 * The ratio of a cell to the same cell on another runtime.
 *
 * @param cell the numerator
 * @param base the denominator
 * @param ratio the ratio of the typical forks: the trimmed mean of the ratios of fork medians within blocks, see
 *     {@link BlockRatio}; without interval unless both were measured
 * @param typical the same on the log scale; empty unless both were measured, each by at least two forks
 * @param all the ratio of all forks: the geometric mean of the ratios of fork means; empty if {@code typical} is
 * @param widening factor of their standard errors, see {@link Matrix#widening}
 */
public record RuntimeComparison(Cell cell, Cell base, Estimate ratio, Optional<LogRatio> typical,
    Optional<LogRatio> all, double widening) {

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
    Optional<LogRatio> typical = logRatio(Location.TRIMMED_MEAN, cell, base, Cell::medians, Fork::median)
        .map(ratio -> ratio.widened(widening));
    Optional<LogRatio> all = logRatio(Location.MEAN, cell, base, Cell::means, Fork::mean)
        .map(ratio -> ratio.widened(widening));
    Estimate ratio = typical.map(LogRatio::ratio).orElseGet(() -> Welch.ratio(medians(cell), medians(base)));
    return new RuntimeComparison(cell, base, hasIntervals ? ratio : ratio.withoutInterval(),
        typical.filter(each -> hasIntervals), all.filter(each -> hasIntervals), widening);
  }

  /** The only place where forks of two runtimes become a ratio. */
  private static Optional<LogRatio> logRatio(Location location, Cell cell, Cell base,
      Function<Cell, Optional<List<Observation>>> blocks, ToDoubleFunction<Fork> cost) {
    Optional<List<Observation>> over = blocks.apply(cell);
    Optional<List<Observation>> under = blocks.apply(base);
    return over.isPresent() && under.isPresent() ? BlockRatio.logRatio(location, over.get(), under.get())
        : Welch.logRatio(location.of(logs(cell, cost)), location.of(logs(base, cost)));
  }

  private static List<Double> logs(Cell cell, ToDoubleFunction<Fork> cost) {
    return cell.forks().stream().map(fork -> Math.log(cost.applyAsDouble(fork))).toList();
  }

  private static List<Double> medians(Cell cell) {
    return cell.forks().stream().map(Fork::median).toList();
  }

  /** Returns whether they are the same cell on two runtimes, with the same parallelism. */
  static boolean comparable(Cell cell, Cell base) {
    CellKey there = cell.key().withRuntime(base.key().runtime());
    return !cell.key().equals(base.key()) && there.equals(base.key())
        && cell.parallelisms().equals(base.parallelisms());
  }

  /** Returns the ratio of the fork medians within each block that both have. */
  public List<Double> blockRatios() {
    return logBlockRatios().stream().map(Math::exp).toList();
  }

  /** Returns the logarithms of {@link #blockRatios}. */
  public List<Double> logBlockRatios() {
    return List.copyOf(logRatiosByBlock().values());
  }

  /** Returns the same by block, in the same order. */
  public Map<Long, Double> logRatiosByBlock() {
    Optional<List<Observation>> over = cell.medians();
    Optional<List<Observation>> under = base.medians();
    return over.isPresent() && under.isPresent() ? BlockRatio.logRatiosByBlock(over.get(), under.get()) : Map.of();
  }

  /** Returns whether the ratio is one of ratios within blocks. */
  public boolean paired() {
    return typical.filter(each -> each.basis() == LogRatio.Basis.BLOCKS).isPresent();
  }

  /** Returns whether every fork of one cell is slower than every fork of the other. */
  public boolean apart() {
    DoubleSummaryStatistics over = cell.forkMeans().stream().collect(Collectors.summarizingDouble(each -> each));
    DoubleSummaryStatistics under = base.forkMeans().stream().collect(Collectors.summarizingDouble(each -> each));
    return over.getMin() > under.getMax() || under.getMin() > over.getMax();
  }
}
