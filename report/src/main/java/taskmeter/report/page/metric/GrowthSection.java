package taskmeter.report.page.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import taskmeter.report.metric.CellMetric;
import taskmeter.report.metric.MetricGrowth;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.ValueScale;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels.Axis;

/**
 * How metrics grow with a parameter.
 *
 * @param all of one runtime
 */
record GrowthSection(PageData data, List<MetricGrowth> all) {

  private record Place(String scenario, String parameter) {}

  /** Returns for each scenario and parameter its charts and a table. */
  List<String> parts(String runtime) {
    List<String> parts = new ArrayList<>();
    groups().forEach((place, growths) -> {
      figures(runtime, place, growths).forEach(figure -> parts.add(figure.markdown()));
      parts.add(table(growths));
      parts.add("*Slope* is the least-squares slope of the logarithm of the total on the logarithm of the parameter: 1"
          + " if each of them costs the same, however many there are.");
    });
    return parts;
  }

  List<Figure> figures(String runtime) {
    List<Figure> figures = new ArrayList<>();
    groups().forEach((place, growths) -> figures.addAll(figures(runtime, place, growths)));
    return figures;
  }

  private Map<Place, List<MetricGrowth>> groups() {
    return all.stream().collect(Collectors.groupingBy(
        growth -> new Place(growth.common().scenario(), growth.parameter()), LinkedHashMap::new, Collectors.toList()));
  }

  private List<Figure> figures(String runtime, Place place, List<MetricGrowth> growths) {
    return growths.stream()
        .collect(Collectors.groupingBy(MetricGrowth::metric, LinkedHashMap::new, Collectors.toList()))
        .values().stream().map(lines -> figure(runtime, place, lines)).toList();
  }

  /** Returns a chart of one metric: a line for each carrier and variant. */
  private Figure figure(String runtime, Place place, List<MetricGrowth> growths) {
    Titles titles = data.titles();
    Caption caption = new Caption(data);
    Map<CellKey, String> labels = titles.rows(growths.stream().map(MetricGrowth::common).toList());
    boolean variants = labels.values().stream().distinct().count() > 1;
    String metric = growths.get(0).metric();
    String parameter = titles.labels().title(Axis.PARAMETER, place.parameter());
    String title = data.title(runtime, place.scenario());
    String what = titles.metric(metric) + " by " + parameter;
    String slopes = growths.stream().map(growth ->
        (variants ? labels.get(growth.common()) + " on " : "") + titles.carrier(growth.common()) + " "
            + Digits.significant(growth.slope(), 3)).collect(Collectors.joining(", ", "slope of the total: ", ""));
    return new Figure(caption.file(runtime, place.scenario(), metric, "by", place.parameter()), new LinePlot(
        title + ": " + what, "medians of forks, per operation; " + slopes,
        caption.alt(title, what, List.of("The " + slopes + ".")), titles.carriers(), parameter,
        growths.stream().map(growth -> new LinePlot.Line(titles.carrier(growth.common()),
            variants ? labels.get(growth.common()) : "", growth.points().stream()
                .map(point -> new LinePlot.Point(growth.value(point), mark(growth, point))).toList())).toList(),
        scale(growths.get(0).points().get(0).unit())));
  }

  private static ValueScale scale(Unit unit) {
    return switch (unit) {
      case NANOSECONDS_PER_OPERATION -> ValueScale.TIME;
      case BYTES_PER_OPERATION -> ValueScale.BYTES;
      case TIMES_PER_OPERATION -> ValueScale.NUMBER;
    };
  }

  private Mark mark(MetricGrowth growth, CellMetric point) {
    List<Double> forks = point.values().size() == 1 ? List.of()
        : point.values().stream().filter(value -> value > 0).toList();
    return new Mark(data.titles().carrier(growth.common()), point.median(), Optional.empty(), forks, false);
  }

  private String table(List<MetricGrowth> growths) {
    Titles titles = data.titles();
    String parameter = growths.get(0).parameter();
    SortedMap<Double, String> values = new TreeMap<>();
    growths.forEach(growth -> growth.points().forEach(point -> values.put(growth.value(point),
        titles.parameter(parameter, point.cell().parameters().values().get(parameter)))));
    List<Column> columns = new ArrayList<>(List.of(
        Column.left("cell"), Column.left("carrier"), Column.left("metric")));
    values.values().forEach(value -> columns.add(Column.right(Markdown.escape(value))));
    columns.add(Column.right("slope"));
    return Markdown.table(columns, growths.stream().map(growth -> {
      List<String> fields = new ArrayList<>(List.of(Markdown.escape(titles.variantAndParameters(growth.common())),
          Markdown.escape(titles.carrier(growth.common())), Markdown.escape(titles.metric(growth.metric()))));
      values.keySet().forEach(value -> fields.add(growth.points().stream()
          .filter(point -> growth.value(point) == value).findFirst()
          .map(point -> point.unit().text(point.median())).orElse("")));
      fields.add(Digits.significant(growth.slope(), 3));
      return fields;
    }).toList());
  }
}
