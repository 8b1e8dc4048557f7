package taskmeter.report.page.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.quantity.Unit;
import taskmeter.report.quantity.Unit.Direction;
import taskmeter.report.sample.CellKey;

/** Plots the ratios of a variant to the variant that it is compared with. */
record VariantRatioFigure(PageData data, Caption caption) {

  private static final Direction DIRECTION = Unit.NANOSECONDS_PER_OPERATION.direction();

  /** Returns a chart for each variant that has at least one ratio. */
  public Stream<Figure> of(String runtime, String scenario) {
    return data.matrix().cells(runtime, scenario).stream()
        .flatMap(cell -> data.matrix().comparison(cell).stream())
        .collect(Collectors.groupingBy(
            comparison -> comparison.cell().key().variant(), LinkedHashMap::new, Collectors.toList()))
        .values().stream()
        .map(comparisons -> figure(runtime, scenario, comparisons));
  }

  private Figure figure(String runtime, String scenario, List<Comparison> comparisons) {
    Titles titles = data.titles();
    CellKey cell = comparisons.get(0).cell().key();
    CellKey other = comparisons.get(0).other().key();
    String variant = titles.variant(cell);
    Map<CellKey, String> labels =
        titles.rows(comparisons.stream().map(comparison -> comparison.cell().key()).toList());
    // The title names the variant
    labels.replaceAll((key, label) -> key.parameters().isEmpty() ? label : label.substring(variant.length() + 2));
    List<RatioPlot.Row> rows = comparisons.stream().map(comparison -> row(comparison, labels)).toList();
    String title = data.title(runtime, scenario);
    String what = variant + " compared with " + titles.variant(other);
    List<String> findings = new VariantRatioFinding(data, Notes.NONE)
        .sentences(comparisons.stream().map(Comparison::cell).toList());
    return new Figure(
        caption.file(runtime, scenario, cell.variant(), "against", other.variant()),
        new RatioPlot(title + ": " + what, caption.subtitle(), caption.alt(title, what, findings),
            titles.carriers(),
            variant + " is " + DIRECTION.below(), variant + " is " + DIRECTION.above(), Optional.empty(), rows));
  }

  private RatioPlot.Row row(Comparison comparison, Map<CellKey, String> labels) {
    CellKey key = comparison.cell().key();
    boolean doubtful = Stream.of(comparison.cell(), comparison.other())
        .anyMatch(cell -> !Doubts.aboutNet(data.matrix(), cell).isEmpty());
    String bound = !data.matrix().onlyBound(comparison) ? ""
        : doubtful ? " (only a bound, from a doubtful baseline)" : " (only a bound)";
    return new RatioPlot.Row("", labels.get(key) + bound, data.titles().carrier(key), comparison.ratio().value(),
        PlotMarks.interval(comparison.ratio()), List.of(), Ratios.text(comparison.ratio().value()));
  }
}
