package taskmeter.report.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmeter.report.sample.CellKey;

/**
 * A metric of cells that differ only in the value of one numeric parameter.
 *
 * @param parameter the parameter's name
 * @param common what the cells share; its parameters do not include this one
 * @param points by ascending value of the parameter; at least three, each with a median above 0
 */
public record MetricGrowth(String parameter, CellKey common, List<CellMetric> points) {

  /** Two points determine a line, so their slope would say nothing about its fit. */
  private static final int FEWEST_POINTS = 3;

  private record Group(String parameter, CellKey common, String metric) {}

  /** Returns all growths of a run, in the order of their first cells. */
  public static List<MetricGrowth> of(CellMetrics metrics) {
    Map<Group, List<CellMetric>> groups = new LinkedHashMap<>();
    for (CellMetric each : metrics.all()) {
      for (String parameter : each.cell().parameters().values().keySet()) {
        if (value(parameter, each) > 0 && each.median() > 0) {
          CellKey common = each.cell().withParameters(each.cell().parameters().without(parameter));
          groups.computeIfAbsent(new Group(parameter, common, each.metric()), key -> new ArrayList<>())
              .add(each);
        }
      }
    }
    return groups.entrySet().stream().filter(group -> group.getValue().size() >= FEWEST_POINTS)
        .map(group -> new MetricGrowth(group.getKey().parameter(), group.getKey().common(),
            group.getValue().stream().sorted(Comparator.comparingDouble(
                each -> value(group.getKey().parameter(), each))).toList()))
        .toList();
  }

  /** Returns the metric's name. */
  public String metric() {
    return points.get(0).metric();
  }

  /** Returns the parameter's value, above 0. */
  public double value(CellMetric point) {
    return value(parameter, point);
  }

  /** NaN if the cell has no such parameter, or its value is not a number. */
  private static double value(String parameter, CellMetric point) {
    return point.cell().parameters().number(parameter).orElse(Double.NaN);
  }

  /**
   * Returns the least-squares slope of the logarithm of the total, which is the metric times the parameter, on the
   * logarithm of the parameter: 1 if each operation costs the same.
   */
  public double slope() {
    double[] x = points.stream().mapToDouble(point -> Math.log(value(point))).toArray();
    double[] y = points.stream().mapToDouble(point -> Math.log(point.median() * value(point))).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return products / squares;
  }
}
