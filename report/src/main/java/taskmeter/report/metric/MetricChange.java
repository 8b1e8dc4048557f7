package taskmeter.report.metric;

import java.util.Optional;

/**
 * A metric of a cell on two runtimes.
 *
 * @param before on the baseline
 * @param after on the candidate
 */
public record MetricChange(CellMetric before, CellMetric after) {

  /** A smaller change is not a likely reason for a change of time. */
  private static final double NOTABLE = 1.1;

  /** Returns the verdict on the bytes allocated; empty for other metrics, which are not nearly exact. */
  public Optional<AllocationVerdict> verdict() {
    return after.metric().equals(AllocationVerdict.METRIC)
        ? Optional.of(AllocationVerdict.of(before, after)) : Optional.empty();
  }

  /** Returns whether it may explain a change of time: more or fewer bytes, or a median that differs by 10 %. */
  public boolean notable() {
    double least = Math.min(before.median(), after.median());
    double most = Math.max(before.median(), after.median());
    return verdict().map(AllocationVerdict::differs).orElse(most > least * NOTABLE);
  }
}
