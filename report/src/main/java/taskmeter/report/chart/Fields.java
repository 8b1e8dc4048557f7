package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.data.xy.AbstractXYDataset;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.HeatMap;

/**
 * The fields of a heat map as a dataset: a series for each row, an item for each column. A column is one unit wide; the
 * vertical unit is the SVG's own.
 */
final class Fields extends AbstractXYDataset {

  /** Rows that share a label: from {@code top} to {@code bottom}. */
  record Group(String label, double top, double bottom) {}

  /** A row and its vertical middle. */
  record Lane(HeatMap.Row row, double y) {}

  private final transient HeatMap map;
  private final transient List<Lane> lanes = new ArrayList<>();
  private final transient List<Group> groups = new ArrayList<>();

  Fields(HeatMap map) {
    this.map = map;
    for (HeatMap.Row row : map.rows()) {
      boolean same = !groups.isEmpty() && groups.getLast().label().equals(row.group());
      double bottom = groups.isEmpty() ? 0 : groups.getLast().bottom();
      double top = bottom + (same || groups.isEmpty() ? 0 : Theme.FIELD_GAP);
      double start = same ? groups.removeLast().top() : top;
      groups.add(new Group(row.group(), start, top + Theme.FIELD_HEIGHT));
      lanes.add(new Lane(row, top + Theme.FIELD_HEIGHT / 2.0));
    }
  }

  List<Lane> lanes() {
    return lanes;
  }

  List<Group> groups() {
    return groups;
  }

  double height() {
    return groups.getLast().bottom();
  }

  /** Returns a field; empty if the cell was not measured. */
  Optional<HeatMap.Field> field(int series, int item) {
    return Optional.ofNullable(lanes.get(series).row().fields().get(map.columns().get(item)));
  }

  @Override
  public int getSeriesCount() {
    return lanes.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return lanes.get(series).row().group() + ", " + lanes.get(series).row().series();
  }

  @Override
  public int getItemCount(int series) {
    return map.columns().size();
  }

  @Override
  public Number getX(int series, int item) {
    return item + 0.5;
  }

  @Override
  public Number getY(int series, int item) {
    return lanes.get(series).y();
  }
}
