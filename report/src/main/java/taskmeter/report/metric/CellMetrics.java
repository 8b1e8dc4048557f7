package taskmeter.report.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Reading;
import taskmeter.report.sample.Run;

/**
 * The metrics of all cells of a run, except time.
 *
 * @param all in the order of the matrix, and of the metrics' labels
 */
public record CellMetrics(List<CellMetric> all) {

  private record Key(CellKey cell, String metric) {}

  private record Slot(long slot, CellKey cell) {}

  public CellMetrics {
    all = List.copyOf(all);
  }

  /** Collects the readings of a run by cell; those of a fork that was run again do not count. */
  public static CellMetrics of(Run run, Matrix matrix) {
    Set<Slot> replaced = matrix.machine().counted().replaced().stream()
        .map(fork -> new Slot(fork.slot(), fork.cell())).collect(Collectors.toSet());
    Map<Key, List<Reading>> groups = run.readings().stream()
        .filter(reading -> !replaced.contains(new Slot(reading.slot(), reading.cell())))
        .collect(Collectors.groupingBy(reading -> new Key(reading.cell(), reading.metric()), LinkedHashMap::new,
            Collectors.toList()));
    List<CellKey> order = matrix.cells().stream().map(Cell::key).toList();
    List<CellMetric> all = new ArrayList<>();
    groups.forEach((key, readings) -> all.add(new CellMetric(key.cell(), key.metric(), readings.get(0).unit(),
        readings.stream().map(Reading::value).toList())));
    all.sort(Comparator.comparingInt((CellMetric each) -> Math.floorMod(order.indexOf(each.cell()), Integer.MAX_VALUE))
        .thenComparingLong(each -> run.labels().position(Axis.METRIC, each.metric())));
    return new CellMetrics(all);
  }

  /** Returns whether the run measured nothing but time. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns the metrics of a cell. */
  public List<CellMetric> of(CellKey cell) {
    return all.stream().filter(each -> each.cell().equals(cell)).toList();
  }

  /** Returns a metric of a cell; empty if no fork has it. */
  public Optional<CellMetric> of(CellKey cell, String metric) {
    return of(cell).stream().filter(each -> each.metric().equals(metric)).findFirst();
  }

  /** Returns the metrics that a cell has on two runtimes. */
  public List<MetricChange> changes(CellKey from, CellKey to) {
    return of(to).stream().flatMap(after -> of(from, after.metric()).stream()
        .map(before -> new MetricChange(before, after))).toList();
  }
}
