package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.plot.ValueScale;

/** Plots of several runtimes, for tests and to look at. The numbers are made up. */
final class ComparisonExamples {

  private static final List<String> VARIANTS = List.of("start and join", "fan out, 100 tasks",
      "a variant with an uncommonly long name, compared with another, 100 tasks", "call");

  private ComparisonExamples() {}

  /** The second series is missing on the oldest, the third in the middle; the third is beyond the axis twice. */
  static TrendPlot trends() {
    return trends(List.of("17", "21", "25", "26", "27", "28-ea"), false);
  }

  static TrendPlot longNames() {
    return trends(List.of("17-some-vendor", "21-some-vendor", "25-some-vendor", "25-some-other-vendor",
        "27-some-vendor", "28-ea-some-vendor", "29-ea-some-vendor"), false);
  }

  static TrendPlot joined() {
    return trends(List.of("0", "50", "100"), true);
  }

  private static TrendPlot trends(List<String> places, boolean joined) {
    List<TrendPlot.Panel> panels = new ArrayList<>();
    for (String variant : VARIANTS) {
      List<TrendPlot.Point> points = new ArrayList<>();
      for (int s = 0; s < Examples.SERIES.size(); s++) {
        for (int place = 0; place < places.size(); place++) {
          if (s == 0 || s == 1 && place > 0 || s == 2 && place != 2) {
            double value = s == 2 && place == 4 && variant.equals("call") ? 0.0123
                : s > 0 && place == 3 && variant.equals("start and join") ? 12.3 * s : 1 + place * (2 - s) / 20.0;
            points.add(new TrendPlot.Point(places.get(place), new Mark(Examples.SERIES.get(s), value,
                place == 0 ? Optional.empty() : Optional.of(new MarkInterval(value / 1.2, value * 1.3)), List.of(),
                place == 0), Tick.number(value).label() + "×"));
          }
        }
      }
      panels.add(new TrendPlot.Panel(variant, Examples.SERIES.stream()
          .map(series -> new TrendPlot.Base(series, "113 µs (28-ea)")).toList(), points));
    }
    return new TrendPlot("Task creation across JDKs", "95 % intervals, 6 forks", "It hardly changes.",
        Examples.SERIES, places, panels, joined ? ValueScale.SPEEDUP : ValueScale.RATIO, joined,
        Optional.of(new MarkInterval(1 / 1.05, 1.05)));
  }

  /** Ratios of every colour, with and without clear intervals, in this number of columns. */
  static HeatMap heat(int columns) {
    List<String> names = IntStream.range(0, columns).mapToObj(i -> "JDK " + (17 + i)).toList();
    List<HeatMap.Row> rows = new ArrayList<>();
    for (String variant : VARIANTS) {
      for (int s = 0; s < Examples.SERIES.size(); s++) {
        int base = s == 1 ? 1 : 0;
        Map<String, HeatMap.Field> fields = new HashMap<>();
        fields.put(names.get(base), new HeatMap.Base("0.123 ns"));
        for (int column = base + 1; column < columns; column++) {
          double ratio = Math.pow(1.3, (column - 3) * (s - 1));
          double wide = column == 2 ? 5 : 1.01;
          HeatMap.Finding finding = HeatMap.Finding.values()[(column + s) % HeatMap.Finding.values().length];
          fields.put(names.get(column), new HeatMap.Ratio(Tick.number(ratio).label() + " ▲", ratio,
              Optional.of(new MarkInterval(ratio / wide, ratio * wide)), finding));
        }
        rows.add(new HeatMap.Row(variant, Examples.SERIES.get(s), fields));
      }
    }
    return new HeatMap("Task creation: ratio to the cost on JDK 17", "or on the oldest JDK that ran it",
        "The newest is slower.", Examples.SERIES, Optional.of("the cost to which the row's ratios refer"), names, rows);
  }
}
