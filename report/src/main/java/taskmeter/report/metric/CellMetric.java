package taskmeter.report.metric;

import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.CellKey;

/**
 * A metric of one cell.
 *
 * @param metric the metric's name
 * @param values of its forks, in the order of their slots; one or more, each at least 0
 */
public record CellMetric(CellKey cell, String metric, Unit unit, List<Double> values) {

  public CellMetric {
    values = List.copyOf(values);
  }

  /** Returns the median of the forks. */
  public double median() {
    return Median.withDefaults().evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Returns the smallest value of a fork. */
  public double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** Returns the largest value of a fork. */
  public double most() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
