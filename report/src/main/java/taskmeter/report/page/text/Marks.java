package taskmeter.report.page;

import java.util.List;
import java.util.Optional;
import taskmeter.report.chart.Interval;
import taskmeter.report.chart.Mark;
import taskmeter.report.matrix.Cell;
import taskmeter.report.statistic.Estimate;

/** From cells to what a chart draws. */
final class Marks {

  private Marks() {}

  /** Of a cell that ran, in its carrier's colour. */
  static Mark of(Titles titles, Cell cell) {
    Estimate cost = cell.cost().orElseThrow();
    return new Mark(
        titles.carrier(cell.key()), cost.value(), interval(cost), cell.forkMeans(), cell.baseline());
  }

  /** As {@link #of}, where there is no room for single forks. */
  static Mark withoutForks(Titles titles, Cell cell) {
    Mark mark = of(titles, cell);
    return new Mark(mark.series(), mark.value(), mark.interval(), List.of(), mark.baseline());
  }

  static Optional<Interval> interval(Estimate estimate) {
    return estimate.interval().map(each -> new Interval(each.low(), each.high()));
  }
}
