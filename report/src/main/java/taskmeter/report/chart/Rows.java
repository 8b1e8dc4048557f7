package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.RatioPlot;

/**
 * The layout of the rows of a chart. Each mark has its own lane in its row, so no mark hides another. A row is as high
 * as its marks require. Lengths are SVG units from the top.
 */
record Rows(List<Band> bands, double height) {

  /** A row: from {@code top} to {@code bottom}. */
  record Band(String label, double top, double bottom, boolean startsGroup, List<Lane> lanes) {
    double middle() {
      return (top + bottom) / 2;
    }
  }

  /** A mark and its distance from the top. */
  record Lane(Mark mark, double y) {}

  static Rows of(DotPlot plot) {
    return stack(plot.rows(), plot.seriesOrder());
  }

  /** Joins adjacent rows that have the same label. */
  static Rows of(RatioPlot plot) {
    List<DotPlot.Row> merged = new ArrayList<>();
    for (RatioPlot.Row row : plot.rows()) {
      List<Mark> marks = new ArrayList<>();
      if (!merged.isEmpty() && merged.getLast().label().equals(row.label())) {
        marks.addAll(merged.removeLast().marks());
      }
      marks.add(row.mark());
      merged.add(new DotPlot.Row(row.label(), marks));
    }
    return stack(merged, plot.seriesOrder());
  }

  private static Rows stack(List<DotPlot.Row> rows, List<String> seriesOrder) {
    List<Band> bands = new ArrayList<>();
    double bottom = 0;
    for (DotPlot.Row row : rows) {
      boolean gap = row.startsGroup() && !bands.isEmpty();
      double top = bottom + (gap ? Theme.GROUP_GAP : 0);
      List<Mark> marks = row.marks().stream()
          .sorted(Comparator.comparingInt((Mark mark) -> seriesOrder.indexOf(mark.series()))
              .thenComparing(Mark::baseline))
          .toList();
      List<Lane> lanes = new ArrayList<>();
      for (Mark mark : marks) {
        lanes.add(new Lane(mark, top + Theme.ROW_PADDING / 2.0 + (lanes.size() + 0.5) * Theme.LANE));
      }
      bottom = top + Theme.ROW_PADDING + Math.max(1, lanes.size()) * Theme.LANE;
      bands.add(new Band(row.label(), top, bottom, gap, List.copyOf(lanes)));
    }
    return new Rows(List.copyOf(bands), bottom);
  }
}
