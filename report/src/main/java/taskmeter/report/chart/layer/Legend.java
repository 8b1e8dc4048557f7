package taskmeter.report.chart.layer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.ValueScale;

/** Explains markers: the series in the report's order, then hollow markers and faint dots. */
public final class Legend {

  /** The label of a faint dot that is a cell's cost in one fork. */
  public static final String FORK = "one fork";
  /** The label of a faint dot that is the ratio of two forks of one block. */
  public static final String BLOCK = "one block";
  /** Like {@link #BLOCK}, if some dots are outside the axis. */
  public static final String BLOCK_OR_BEYOND = BLOCK + " (at the edge if outside)";
  /** The label of an arrow. */
  public static final String BEYOND = "beyond the axis, printed";

  private static final Shape LINE = new Line2D.Double(-16, 0, 16, 0);
  private static final Shape PLACE = new Line2D.Double(-7, 0, 7, 0);

  private Legend() {}

  /** Returns a marker for each series that occurs. */
  public static LegendItemCollection ofMarks(List<String> seriesOrder, List<Mark> marks, String dot) {
    LegendItemCollection items = new LegendItemCollection();
    for (int i = 0; i < seriesOrder.size(); i++) {
      String series = seriesOrder.get(i);
      if (marks.stream().anyMatch(mark -> mark.series().equals(series))) {
        items.add(item(series, Theme.shape(i), Theme.color(i), true, PLACE));
      }
    }
    items.addAll(common(marks, PLACE, dot));
    return items;
  }

  /** Returns what an arrow at the edge means. */
  public static LegendItem ofArrow(Arrow arrow, String label) {
    return item(label, arrow.centred(), Theme.TEXT, true, PLACE);
  }

  /** Returns which direction is better, with an arrow. */
  public static LegendItem ofBetter(ValueScale scale) {
    return ofArrow(scale == ValueScale.SPEEDUP ? Arrow.UP : Arrow.DOWN, scale.better());
  }

  /** Returns the marker of a line, on its line. */
  public static LegendItem ofLine(String label, int series, int variant, boolean hollow) {
    Color color = Theme.color(series);
    return new LegendItem(label, null, null, null, true, Theme.shape(series), !hollow, color,
        hollow, color, Theme.OUTLINE, true, LINE, Theme.dash(variant), color);
  }

  /** Returns a marker on its line for each series that occurs. */
  public static LegendItemCollection ofSeries(List<String> seriesOrder, List<Mark> marks) {
    LegendItemCollection items = new LegendItemCollection();
    for (int i = 0; i < seriesOrder.size(); i++) {
      String series = seriesOrder.get(i);
      if (marks.stream().anyMatch(mark -> mark.series().equals(series))) {
        items.add(ofLine(series, i, 0, false));
      }
    }
    items.addAll(besideLines(marks));
    return items;
  }

  /** Returns the markers that belong to no series, as wide as lines. */
  public static LegendItemCollection besideLines(List<Mark> marks) {
    return common(marks, LINE, FORK);
  }

  private static LegendItemCollection common(List<Mark> marks, Shape place, String dot) {
    LegendItemCollection items = new LegendItemCollection();
    if (marks.stream().anyMatch(Mark::baseline)) {
      items.add(item("baseline", Theme.shape(0), Theme.TEXT, false, place));
    }
    if (marks.stream().anyMatch(mark -> !mark.forks().isEmpty())) {
      items.add(item(dot, Theme.forkShape(), Theme.faint(Theme.TEXT), true, place));
    }
    return items;
  }

  private static LegendItem item(String label, Shape shape, Color color, boolean filled, Shape place) {
    return new LegendItem(label, null, null, null, true, shape, filled, color,
        !filled, color, Theme.OUTLINE, false, place, new BasicStroke(), color);
  }
}
