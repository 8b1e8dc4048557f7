package taskmeter.report.page.metric;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.metric.AllocationVerdict;
import taskmeter.report.metric.MetricChange;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Ratios;

/** Says which other metrics changed with the time of a cell, its likely reasons. */
public record ChangeText(PageData data) {

  /** Returns all metrics that both cells have: {@code allocated 1.21× (48.0 B → 58.0 B, more)}; empty if none. */
  public String all(RuntimeComparison comparison) {
    return text(comparison, change -> true);
  }

  /** Returns the metrics that changed notably; empty if none. */
  public String notable(RuntimeComparison comparison) {
    return text(comparison, MetricChange::notable);
  }

  private String text(RuntimeComparison comparison, Predicate<MetricChange> shown) {
    List<MetricChange> changes =
        data.metrics().changes(comparison.base().key(), comparison.cell().key());
    return changes.stream().filter(shown).map(this::text).collect(Collectors.joining(", "));
  }

  private String text(MetricChange change) {
    double before = change.before().median();
    double after = change.after().median();
    String values = change.before().unit().text(before) + " → " + change.after().unit().text(after);
    String title = data.titles().metric(change.after().metric());
    return change.verdict().map(verdict -> title + (before > 0 ? " " + Ratios.text(after / before) : "")
        + " (" + values + ", " + word(verdict) + ")").orElse(title + " " + values);
  }

  private static String word(AllocationVerdict verdict) {
    return verdict == AllocationVerdict.SAME ? "the same" : verdict.word();
  }
}
