package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.data.xy.AbstractXYDataset;
import taskmeter.report.chart.layer.Headings.Heading;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.VerdictMap;

/**
 * The fields of a map of verdicts as a dataset: a series for each row, an item for each column. A column is one unit
 * wide, with a gap between runtimes; the vertical unit is the SVG's own. Headings are lanes of their own.
 */
final class VerdictFields extends AbstractXYDataset {

  static final double GROUP_GAP = 0.25;

  /** A row and its vertical middle. */
  record Lane(VerdictMap.Row row, double y) {}

  /** The horizontal middle of a column. */
  record Place(VerdictMap.Column column, double x) {}

  private final transient List<Lane> lanes = new ArrayList<>();
  private final transient List<Heading> headings = new ArrayList<>();
  private final transient List<Place> places = new ArrayList<>();
  private final double height;
  private final double width;

  VerdictFields(VerdictMap map) {
    double y = 0;
    for (VerdictMap.Row row : map.rows()) {
      if (headings.isEmpty() || !headings.getLast().text().equals(row.scenario())) {
        headings.add(new Heading(row.scenario(), y + Theme.HEADING / 2.0));
        y += Theme.HEADING;
      }
      lanes.add(new Lane(row, y + Theme.VERDICT_HEIGHT / 2.0));
      y += Theme.VERDICT_HEIGHT;
    }
    height = y;
    double x = 0;
    for (VerdictMap.Group group : map.groups()) {
      for (String series : group.series()) {
        places.add(new Place(new VerdictMap.Column(group.label(), series), x + 0.5));
        x++;
      }
      x += GROUP_GAP;
    }
    width = x - GROUP_GAP;
  }

  List<Lane> lanes() {
    return lanes;
  }

  List<Heading> headings() {
    return headings;
  }

  List<Place> places() {
    return places;
  }

  double height() {
    return height;
  }

  /** Returns the width in columns. */
  double width() {
    return width;
  }

  /** Returns a field; empty if the run does not have the cell on both runtimes. */
  Optional<VerdictMap.Field> field(int series, int item) {
    return Optional.ofNullable(lanes.get(series).row().fields().get(places.get(item).column()));
  }

  @Override
  public int getSeriesCount() {
    return lanes.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return lanes.get(series).row().scenario() + ", " + lanes.get(series).row().label();
  }

  @Override
  public int getItemCount(int series) {
    return places.size();
  }

  @Override
  public Number getX(int series, int item) {
    return places.get(item).x();
  }

  @Override
  public Number getY(int series, int item) {
    return lanes.get(series).y();
  }
}
