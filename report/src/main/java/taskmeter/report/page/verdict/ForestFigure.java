package taskmeter.report.page.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judgement;

/** Draws all ratios of a candidate by scenario and variant, with the equivalence band. */
record ForestFigure(PageData data) {

  /** A blank before a sign, which starts no line. */
  private static final String BEFORE_SIGN = " (?=[^ ](,|$))";

  /** Returns the chart; empty if nothing is compared. */
  Optional<Figure> of(CandidateVerdicts candidate, List<String> findings) {
    Titles titles = data.titles();
    List<Judgement> compared = byVariant(candidate);
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    String name = titles.runtime(candidate.candidate());
    String baseline = titles.runtime(candidate.family().baseline());
    String what = "all ratios to " + baseline;
    String file = candidate.usesBaseline() ? data.files().of("verdicts", name)
        : data.files().of("verdicts", name, "and", baseline);
    return Optional.of(new Figure(file, new RatioPlot(
        name + ": " + VerdictCounts.withSigns(candidate.all()).replaceAll(BEFORE_SIGN, "\u00a0"),
        "ratios to " + baseline + " with 95 % intervals, and their verdicts; shaded: ±"
            + Percent.constant(EquivalenceBand.WIDTH),
        new Caption(data).alt(name, what, findings),
        titles.carriers(), "faster on " + name, "slower on " + name,
        Optional.of(new MarkInterval(1 / (1 + EquivalenceBand.WIDTH), 1 + EquivalenceBand.WIDTH)),
        compared.stream().map(this::row).toList())));
  }

  /** Returns what is compared, in the order of the cells, with all carriers of a variant together. */
  private List<Judgement> byVariant(CandidateVerdicts candidate) {
    Map<CellKey, Judgement> compared = candidate.all().stream().filter(each -> each.comparison().isPresent())
        .collect(Collectors.toMap(each -> each.cell().key(), each -> each));
    return candidate.across().rows().stream()
        .flatMap(row -> row.on(candidate.candidate()).stream())
        .flatMap(cell -> Optional.ofNullable(compared.get(cell.key())).stream())
        .collect(Collectors.groupingBy(each -> List.of(group(each), label(each)), LinkedHashMap::new,
            Collectors.toList()))
        .values().stream().flatMap(List::stream).toList();
  }

  private String group(Judgement judgement) {
    return data.titles().scenario(judgement.cell().key().scenario());
  }

  private String label(Judgement judgement) {
    return data.titles().variantAndParameters(judgement.cell().key());
  }

  private RatioPlot.Row row(Judgement judgement) {
    RuntimeComparison comparison = judgement.comparison().orElseThrow();
    return new RatioPlot.Row(group(judgement), label(judgement), data.titles().carrier(judgement.cell().key()),
        comparison.ratio().value(), PlotMarks.interval(comparison.ratio()), comparison.blockRatios(),
        Ratios.text(comparison.ratio().value()) + " " + judgement.verdict().kind().sign());
  }
}
