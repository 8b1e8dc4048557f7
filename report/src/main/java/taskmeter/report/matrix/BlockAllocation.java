package taskmeter.report.matrix;

import java.util.Collection;
import java.util.IntSummaryStatistics;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.TwoStageCorrection;

/**
 * How a campaign allocated its blocks to cells.
 *
 * @param byVariance whether the variances of the first blocks decided the number of blocks of each cell
 */
record BlockAllocation(boolean byVariance) {

  /** A round that the budget cut short explains a difference of this many forks. */
  private static final int UNEVEN = 1;

  /** A campaign that ended in its first stage decided nothing: the forks of its cells differ by one at most. */
  static BlockAllocation of(Run run, Collection<Cell> cells) {
    IntSummaryStatistics forks = cells.stream().filter(cell -> cell.ran() && cell.failures().isEmpty())
        .mapToInt(cell -> cell.forks().size()).summaryStatistics();
    return new BlockAllocation(run.environment().value("stages").isPresent()
        && forks.getCount() > 0 && forks.getMax() - forks.getMin() > UNEVEN);
  }

  /**
   * Returns the factor of the standard error of a ratio; 1 if variances decided nothing.
   *
   * @param runtimes number of runtimes in a block
   */
  double widening(int runtimes) {
    return byVariance && runtimes > 1 ? TwoStageCorrection.widening(runtimes) : 1;
  }
}
