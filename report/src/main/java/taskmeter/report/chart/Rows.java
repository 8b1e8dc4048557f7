package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import taskmeter.report.chart.layer.Headings.Heading;
import taskmeter.report.chart.theme.Theme;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.RatioPlot;

/**
 * The layout of the rows of a chart. Each mark has its own lane in its row, so no mark hides another. A row is as high
 * as its marks require. Lengths are SVG units from the top.
 */
record Rows(List<Band> bands, List<Heading> headings, double height) {

  /** A row: from {@code top} to {@code bottom}. */
  record Band(String label, double top, double bottom, boolean startsGroup, List<Lane> lanes) {
    double middle() {
      return (top + bottom) / 2;
    }
  }

  /**
   * A mark and its distance from the top.
   *
   * @param text what is printed at the end of the lane; may be empty
   */
  record Lane(Mark mark, double y, String text) {}

  /** A row without its place. */
  private record Line(String heading, String label, boolean startsGroup, List<Entry> entries) {}

  private record Entry(Mark mark, String text) {}

  static Rows of(DotPlot plot) {
    return stack(plot.rows().stream().map(row -> new Line("", row.label(), row.startsGroup(),
        row.marks().stream().map(mark -> new Entry(mark, "")).toList())).toList(), plot.seriesOrder());
  }

  /** Joins adjacent rows that have the same group and label. */
  static Rows of(RatioPlot plot) {
    List<Line> merged = new ArrayList<>();
    for (RatioPlot.Row row : plot.rows()) {
      List<Entry> entries = new ArrayList<>();
      if (!merged.isEmpty() && merged.getLast().heading().equals(row.group())
          && merged.getLast().label().equals(row.label())) {
        entries.addAll(merged.removeLast().entries());
      }
      entries.add(new Entry(row.mark(), row.text()));
      merged.add(new Line(row.group(), row.label(), false, entries));
    }
    return stack(merged, plot.seriesOrder());
  }

  List<Lane> lanes() {
    return bands.stream().flatMap(band -> band.lanes().stream()).toList();
  }

  private static Rows stack(List<Line> lines, List<String> seriesOrder) {
    List<Band> bands = new ArrayList<>();
    List<Heading> headings = new ArrayList<>();
    double bottom = 0;
    String heading = "";
    for (Line line : lines) {
      boolean gap = line.startsGroup() && !bands.isEmpty();
      double top = bottom + (gap ? Theme.GROUP_GAP : 0);
      if (!line.heading().equals(heading)) {
        heading = line.heading();
        headings.add(new Heading(heading, top + Theme.HEADING / 2.0));
        top += Theme.HEADING;
      }
      List<Lane> lanes = new ArrayList<>();
      for (Entry entry : line.entries().stream()
          .sorted(Comparator.comparingInt((Entry each) -> seriesOrder.indexOf(each.mark().series()))
              .thenComparing(each -> each.mark().baseline())).toList()) {
        lanes.add(new Lane(entry.mark(), top + Theme.ROW_PADDING / 2.0 + (lanes.size() + 0.5) * Theme.LANE,
            entry.text()));
      }
      bottom = top + Theme.ROW_PADDING + Math.max(1, lanes.size()) * Theme.LANE;
      bands.add(new Band(line.label(), top, bottom, gap, List.copyOf(lanes)));
    }
    return new Rows(List.copyOf(bands), List.copyOf(headings), bottom);
  }
}
