package taskmeter.report.page.verdict;

import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Figure.FileName;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.PlotMarks;
import taskmeter.report.page.text.Titles;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.quantity.Percent;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judgement;

/** Draws all ratios of a candidate, with the equivalence band. */
record ForestFigure(PageData data) {

  /** Returns the chart; empty if nothing is compared. */
  Optional<Figure> of(CandidateVerdicts candidate, List<String> findings) {
    Titles titles = data.titles();
    List<Judgement> compared = candidate.all().stream().filter(each -> each.comparison().isPresent()).toList();
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    String name = titles.runtime(candidate.candidate());
    String baseline = titles.runtime(candidate.family().baseline());
    String what = "all ratios to " + baseline;
    String file = candidate.usesBaseline() ? FileName.kebab("verdicts", name)
        : FileName.kebab("verdicts", name, "and", baseline);
    return Optional.of(new Figure(file + ".svg", new RatioPlot(
        name + ": " + VerdictCounts.withSigns(candidate.all()),
        "ratios to " + baseline + " with 95 % intervals; shaded: ±" + Percent.constant(EquivalenceBand.WIDTH),
        new Caption(data).alt(name, what, findings),
        titles.carriers(), "faster on " + name, "slower on " + name,
        Optional.of(new MarkInterval(1 / (1 + EquivalenceBand.WIDTH), 1 + EquivalenceBand.WIDTH)),
        compared.stream().map(this::row).toList())));
  }

  private RatioPlot.Row row(Judgement judgement) {
    RuntimeComparison comparison = judgement.comparison().orElseThrow();
    Titles titles = data.titles();
    var key = judgement.cell().key();
    return new RatioPlot.Row(
        judgement.verdict().kind().sign() + " " + titles.scenario(key.scenario()) + ": "
            + titles.variantAndParameters(key),
        titles.carrier(key), comparison.ratio().value(), PlotMarks.interval(comparison.ratio()),
            comparison.blockRatios());
  }
}
