package taskmeter.report.page.across;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PageData.Step;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.HeatMap;
import taskmeter.report.quantity.Digits;
import taskmeter.report.sample.CellKey;

/** A heat map of a scenario's ratios of each release to the one before it: it shows where a change came in. */
record StepFigure(PageData data, Caption caption, AcrossRuntimes across) {

  /** Returns the heat map of a scenario; empty if no release is compared with the one before it. */
  Optional<Figure> of(String scenario) {
    Map<CellKey, Map<String, HeatMap.Field>> rows = new LinkedHashMap<>();
    across.rows(scenario).forEach(row -> rows.put(key(row.base().key()), new HashMap<>()));
    List<Step> steps = data.steps().stream().filter(step -> step.across().kind() == across.kind()).toList();
    for (Step step : steps) {
      comparisons(step, scenario).forEach(comparison -> rows.get(key(comparison.cell().key()))
          .put(column(step), field(step, comparison)));
    }
    rows.values().removeIf(Map::isEmpty);
    return rows.isEmpty() ? Optional.empty() : Optional.of(figure(scenario, rows, steps));
  }

  private Figure figure(String scenario, Map<CellKey, Map<String, HeatMap.Field>> rows, List<Step> steps) {
    Titles titles = data.titles();
    Map<CellKey, String> labels = titles.rows(List.copyOf(rows.keySet()));
    String what = "each " + across.kind() + " compared with the one before it";
    return new Figure(caption.acrossFile(scenario, "steps", across.kind()), new HeatMap(
        titles.scenario(scenario) + ": where a change came in", what + "; " + RatioFigure.SIGNS,
        caption.alt(titles.scenario(scenario), what, changes(scenario, steps)),
        titles.carriers(), Optional.empty(), steps.stream().map(this::column).toList(),
        rows.entrySet().stream().map(row -> new HeatMap.Row(
            labels.get(row.getKey()), titles.carrier(row.getKey()), row.getValue())).toList()));
  }

  /** Names the significant changes, which no table has. */
  private List<String> changes(String scenario, List<Step> steps) {
    return List.of(steps.stream().map(step -> column(step) + ": " + comparisons(step, scenario)
            .filter(comparison -> significant(step, comparison))
            .map(comparison -> change(step, comparison)).collect(Collectors.joining(", ")))
        .filter(text -> !text.endsWith(": ")).collect(Collectors.joining("; ")) + ".");
  }

  private static boolean significant(Step step, RuntimeComparison comparison) {
    return step.verdicts().on(comparison.cell()).map(judgement -> judgement.verdict().kind())
        .filter(kind -> kind.different() && kind.settled()).isPresent();
  }

  private String change(Step step, RuntimeComparison comparison) {
    CellKey cell = comparison.cell().key();
    return data.titles().variantWithParameters(cell) + " on " + data.titles().carrier(cell) + " "
        + field(step, comparison).text();
  }

  private static Stream<RuntimeComparison> comparisons(Step step, String scenario) {
    return step.across().rows(scenario).stream().filter(row -> !row.substitute())
        .flatMap(row -> row.comparisons().stream());
  }

  private String column(Step step) {
    return data.titles().runtime(step.across().runtimes().get(1));
  }

  private CellKey key(CellKey cell) {
    return cell.withRuntime(across.baseline());
  }

  private static HeatMap.Field field(Step step, RuntimeComparison comparison) {
    return new HeatMap.Ratio(Digits.significant(comparison.ratio().value(), 3)
        + RatioFigure.sign(step.verdicts(), comparison.cell()), comparison.ratio().value(),
        PlotMarks.interval(comparison.ratio()), RatioFigure.finding(step.verdicts(), comparison.cell()));
  }
}
