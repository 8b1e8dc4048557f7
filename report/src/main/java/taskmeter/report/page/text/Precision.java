package taskmeter.report.page.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.quantity.Percent;

/** Says how wide the intervals are. */
public final class Precision {

  private Precision() {}

  /** Returns the median of the relative half-widths; empty if no cell has an interval. */
  public static Optional<Double> median(List<Cell> cells) {
    double[] widths = withInterval(cells).stream().mapToDouble(Precision::width).toArray();
    return widths.length == 0 ? Optional.empty() : Optional.of(Median.withDefaults().evaluate(widths));
  }

  public static Optional<String> sentence(PageData data, Notes notes) {
    List<Cell> cells = withInterval(data.matrix().cells());
    return median(cells).map(median -> {
      Cell widest = cells.stream().max(Comparator.comparingDouble(Precision::width)).orElseThrow();
      return "The median interval is ±" + Percent.text(median) + " around its estimate, the widest is ±"
          + Percent.text(width(widest)) + " (" + data.cell(widest.key()) + ")"
          + notes.marks(Doubts.about(data.matrix(), widest)) + ".";
    });
  }

  private static List<Cell> withInterval(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.cost().flatMap(cost -> cost.interval()).isPresent())
        .toList();
  }

  private static double width(Cell cell) {
    return cell.cost().orElseThrow().relativeHalfWidth().orElseThrow();
  }
}
