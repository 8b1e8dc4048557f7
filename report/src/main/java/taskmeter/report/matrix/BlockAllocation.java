package taskmeter.report.matrix;

import java.util.Collection;
import java.util.IntSummaryStatistics;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.TwoStageCorrection;

/**
 * How the campaign gave out its blocks.
 *
 * @param runtimes how many share a block
 * @param byVariance whether the first blocks' variances decided how many blocks each cell has
 */
record BlockAllocation(int runtimes, boolean byVariance) {

  /** More forks than a round that the budget cut short explains. */
  private static final int UNEVEN = 1;

  /** A campaign that ended in its first stage decided nothing yet: all its cells have as many forks, but for one. */
  static BlockAllocation of(Run run, Collection<Cell> cells) {
    IntSummaryStatistics forks = cells.stream().filter(cell -> cell.ran() && cell.failures().isEmpty())
        .mapToInt(cell -> cell.forks().size()).summaryStatistics();
    return new BlockAllocation(run.runtimes().size(), run.environment().value("stages").isPresent()
        && forks.getCount() > 0 && forks.getMax() - forks.getMin() > UNEVEN);
  }

  double widening() {
    return byVariance && runtimes > 1 ? TwoStageCorrection.widening(runtimes) : 1;
  }
}
