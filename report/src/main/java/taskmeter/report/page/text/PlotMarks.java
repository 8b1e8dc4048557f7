package taskmeter.report.page.text;

import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.statistic.Estimate;

/** Turns cells into marks of a chart. */
public final class PlotMarks {

  private PlotMarks() {}

  /** Returns the mark of a cell that ran; its series is the carrier. */
  public static Mark of(Titles titles, Cell cell) {
    Estimate cost = cell.cost().orElseThrow();
    return new Mark(
        titles.carrier(cell.key()), cost.value(), interval(cost), cell.forkMeans(), cell.baseline());
  }

  /** Like {@link #of}, for a chart without room for single forks. */
  public static Mark withoutForks(Titles titles, Cell cell) {
    Mark mark = of(titles, cell);
    return new Mark(mark.series(), mark.value(), mark.interval(), List.of(), mark.baseline());
  }

  public static Optional<MarkInterval> interval(Estimate estimate) {
    return estimate.interval().map(each -> new MarkInterval(each.low(), each.high()));
  }
}
