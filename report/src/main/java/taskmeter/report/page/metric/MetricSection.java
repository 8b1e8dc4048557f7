package taskmeter.report.page.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.metric.AllocationVerdict;
import taskmeter.report.metric.CellMetric;
import taskmeter.report.metric.MetricGrowth;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.sample.CellKey;

/** All metrics but time: verdicts on allocation, what grows with a parameter, and a folded table for each runtime. */
public record MetricSection(PageData data) {

  private static final String INTRODUCTION = "These numbers are medians of forks, for one operation, with the range of"
      + " the forks in parentheses. Forks for diagnosis run under profilers and are never timed, so a metric beside a"
      + " ratio is a likely reason for it, not a part of it.";

  private static final String RULE = "Allocation is nearly exact and has a rule of its own: a cell allocates *more* or"
      + " *fewer* bytes if the ranges of the forks do not overlap, and the medians differ by more than 2 % and by a"
      + " byte or more. It allocates *the same* if all forks of both are within 2 %, or within a byte. Otherwise, and"
      + " with fewer than three forks, it is *inconclusive*. The gate and the verdicts on time ignore it.";

  /** Returns the section; its text is empty if the run measured nothing but time. */
  public Section section() {
    if (data.metrics().isEmpty() && data.run().failedDiagnoses().isEmpty()) {
      return Section.of(List.of(), List.of());
    }
    List<String> parts = new ArrayList<>(List.of("## Other metrics", INTRODUCTION));
    data.run().failedDiagnoses().stream().findFirst().ifPresent(first ->
        parts.add("Forks for diagnosis that failed: " + data.run().failedDiagnoses().size() + ". The first one: "
            + Markdown.escape(data.titles().runtime(first.cell().runtime()) + ", " + first.cell().qualifiedVariant()
                + ": " + first.reason())));
    String allocation = allocation();
    if (!allocation.isEmpty()) {
      parts.add(RULE);
      parts.add(allocation);
    }
    List<Figure> figures = new ArrayList<>();
    for (String runtime : data.matrix().runtimes()) {
      List<CellMetric> own = data.metrics().all().stream()
          .filter(each -> each.cell().runtime().equals(runtime)).toList();
      if (!own.isEmpty()) {
        GrowthSection growth = new GrowthSection(data, MetricGrowth.of(data.metrics()).stream()
            .filter(each -> each.common().runtime().equals(runtime)).toList());
        parts.add("<details>\n<summary>" + Markdown.html(data.titles().runtime(runtime))
            + ": other metrics</summary>");
        parts.addAll(growth.parts(runtime));
        figures.addAll(growth.figures(runtime));
        parts.add(table(own));
        parts.add("</details>");
      }
    }
    return Section.of(parts, figures);
  }

  /** Returns a line for each candidate: how many cells allocate more, fewer or the same. */
  private String allocation() {
    return data.verdicts().families().stream().flatMap(family -> {
      Map<AllocationVerdict, Long> counts = family.compared().stream()
          .flatMap(judgement -> data.metrics().changes(judgement.comparison().orElseThrow().base().key(),
              judgement.cell().key()).stream())
          .flatMap(change -> change.verdict().stream())
          .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
      return counts.isEmpty() ? Stream.empty() : Stream.of("- **"
          + Markdown.escape(data.titles().runtime(family.candidate())) + "** compared with "
          + Markdown.escape(data.titles().runtime(family.baseline())) + ", bytes allocated: "
          + Stream.of(AllocationVerdict.values())
              .map(verdict -> counts.getOrDefault(verdict, 0L)
                  + (verdict == AllocationVerdict.SAME ? " the " : " ") + verdict.word())
              .collect(Collectors.joining(", ")));
    }).collect(Collectors.joining("\n"));
  }

  /** Returns a row for each cell and a column for each metric. */
  private String table(List<CellMetric> own) {
    List<String> metrics = own.stream().map(CellMetric::metric).distinct().toList();
    List<Column> columns = new ArrayList<>(List.of(Column.left("cell"), Column.left("carrier"), Column.right("forks")));
    metrics.forEach(metric -> columns.add(Column.right(Markdown.escape(data.titles().metric(metric)))));
    Map<CellKey, List<CellMetric>> rows = own.stream()
        .collect(Collectors.groupingBy(CellMetric::cell, LinkedHashMap::new, Collectors.toList()));
    return Markdown.table(columns, rows.entrySet().stream().map(row -> {
      List<String> fields = new ArrayList<>(List.of(
          Markdown.escape(data.titles().scenario(row.getKey().scenario()) + ": "
              + data.titles().variantAndParameters(row.getKey())),
          Markdown.escape(data.titles().carrier(row.getKey())),
          Integer.toString(row.getValue().stream().mapToInt(each -> each.values().size()).max().orElse(0))));
      metrics.forEach(metric -> fields.add(data.metrics().of(row.getKey(), metric)
          .map(MetricSection::field).orElse("")));
      return fields;
    }).toList());
  }

  private static String field(CellMetric metric) {
    String median = metric.unit().text(metric.median());
    String least = metric.unit().text(metric.least());
    String most = metric.unit().text(metric.most());
    return median + (least.equals(most) ? "" : " (" + least + "–" + most + ")");
  }
}
