package taskmeter.report.page.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.claim.ClaimResult;
import taskmeter.report.claim.ClaimResult.Finding;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.plot.ValueScale;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.statistic.Estimate;

/** Plots a speed-up by a numeric parameter: a panel for each runtime, all with one scale. */
record EagerFigure(PageData data, ClaimResult result, String parameter) {

  /** Returns the chart; empty if no cell has a ratio. */
  Optional<Figure> figure() {
    Map<String, List<Finding>> panels = Stream.concat(
            result.rows().stream().flatMap(row -> row.python().stream()),
            result.rows().stream().flatMap(row -> row.jvm().stream()))
        .filter(finding -> finding.speedup().isPresent())
        .collect(Collectors.groupingBy(finding -> finding.cell().key().runtime(), LinkedHashMap::new,
            Collectors.toList()));
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    List<String> places = panels.values().stream().flatMap(List::stream).map(this::value).distinct()
        .sorted(Comparator.comparingDouble(Double::parseDouble)).toList();
    String title = result.claim().title() + ": how many times faster than deferred";
    String label = data.titles().labels().title(Axis.PARAMETER, parameter);
    return Optional.of(new Figure(data.files().of("asyncio", result.claim().title()), new TrendPlot(title,
        "cost of deferred divided by cost of eager, by " + label + "; 95 % intervals; lines at 1×, 2× and 5×",
        title + ". " + ranges(panels), data.titles().carriers(), places,
        panels.entrySet().stream().map(panel -> new TrendPlot.Panel(data.titles().runtime(panel.getKey()), List.of(),
            panel.getValue().stream().map(this::point).toList())).toList(),
        ValueScale.SPEEDUP, true, Optional.empty())));
  }

  private String value(Finding finding) {
    return finding.cell().key().parameters().values().get(parameter);
  }

  private TrendPlot.Point point(Finding finding) {
    Estimate speedup = finding.speedup().orElseThrow();
    return new TrendPlot.Point(value(finding), new Mark(data.titles().carrier(finding.cell().key()), speedup.value(),
        PlotMarks.interval(speedup), List.of(), false), Ratios.text(speedup.value()));
  }

  private String ranges(Map<String, List<Finding>> panels) {
    List<String> ranges = new ArrayList<>();
    panels.forEach((runtime, findings) -> {
      var values = findings.stream().mapToDouble(each -> each.speedup().orElseThrow().value()).summaryStatistics();
      ranges.add(data.titles().runtime(runtime) + ": " + Ratios.range(values.getMin(), values.getMax()));
    });
    return String.join("; ", ranges) + ".";
  }
}
