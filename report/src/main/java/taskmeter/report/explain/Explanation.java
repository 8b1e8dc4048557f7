package taskmeter.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubt.Claim;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;
import taskmeter.report.statistic.Interval;
import taskmeter.report.statistic.LogRatio;
import taskmeter.report.statistic.TInterval;
import taskmeter.report.statistic.TrimmedMean;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict;

/** The arithmetic of a verdict, line by line, starting with the fork means. */
public final class Explanation {

  private final NamedComparison named;
  private final RuntimeComparison comparison;
  private final List<String> lines = new ArrayList<>();

  private Explanation(NamedComparison named) {
    this.named = named;
    this.comparison = named.judgement().comparison().orElseThrow();
  }

  /**
   * Explains a comparison.
   *
   * @return lines of plain text, without line breaks
   */
  public static List<String> of(NamedComparison named) {
    Explanation explanation = new Explanation(named);
    explanation.forks();
    explanation.dots();
    explanation.comparison.typical().ifPresent(explanation::ratio);
    explanation.comparison.all().ifPresent(explanation::allForks);
    named.judgement().evidence().ifPresent(explanation::test);
    explanation.verdict();
    return List.copyOf(explanation.lines);
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }

  private void forks() {
    line("%s compared with %s", named.name(), named.family().baseline());
    line("");
    line("The cost of a fork is the median of its iterations.");
    if (comparison.cell().forks().stream().anyMatch(Fork::tookTurns)) {
      line("%s", "The forks of a block took turns: ln ratio is the median of the logarithms of the ratios of their "
          + "turns.");
    }
    Map<Long, Double> ratios = comparison.logRatiosByBlock();
    line("");
    line("%8s  %14s  %14s  %10s", "block", named.family().candidate() + ", ns/op",
        named.family().baseline() + ", ns/op", "ln ratio");
    for (Fork fork : comparison.cell().forks()) {
      Optional<Fork> other = comparison.base().forks().stream()
          .filter(each -> each.block().isPresent() && each.block().equals(fork.block())).findFirst();
      line("%8s  %14s  %14s  %10s", block(fork), number(fork.median()),
          other.map(each -> number(each.median())).orElse("-"),
          other.flatMap(each -> Optional.ofNullable(ratios.get(fork.block().getAsLong())))
              .map(ratio -> String.format(Locale.ROOT, "%.5f", ratio)).orElse("-"));
    }
    comparison.base().forks().stream()
        .filter(fork -> comparison.cell().forks().stream().noneMatch(each -> each.block().equals(fork.block())))
        .forEach(fork -> line("%8s  %14s  %14s  %10s", block(fork), "-", number(fork.median()), "-"));
  }

  private static String block(Fork fork) {
    return fork.block().isPresent() ? Long.toString(fork.block().getAsLong()) : "-";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private void dots() {
    DotStrip strip = new DotStrip(Stream.concat(
        comparison.cell().forkMeans().stream(), comparison.base().forkMeans().stream()).toList());
    line("");
    for (Cell cell : List.of(comparison.cell(), comparison.base())) {
      line("%8s  %s", cell.key().runtime(), strip.of(cell.forkMeans()));
    }
  }

  private void ratio(LogRatio ratio) {
    line("");
    line("%s", switch (ratio.basis()) {
      case BLOCKS -> "Ratio of typical forks, within blocks: the trimmed mean of the column ln ratio, with the"
          + " winsorized error (Tukey and McLaughlin, Yuen).";
      case FORKS -> "Too few blocks with both runtimes: the trimmed means of the logarithms of both columns (Yuen).";
    });
    line("  n                 %d, %d left out on each side", ratio.forks(), TrimmedMean.leftOut(ratio.forks()));
    line("  trimmed mean      %.6f, ratio %.5g", ratio.estimate(), Math.exp(ratio.estimate()));
    line("  standard error    %.6f%s", Math.sqrt(ratio.squaredError()), comparison.widening() == 1 ? ""
        : String.format(Locale.ROOT, ", widened by a factor of %.4f, because variances decided the number of blocks",
            comparison.widening()));
    line("  degrees           %.4g", ratio.degrees());
    line("  t                 %.5g", ratio.t());
    interval(ratio, TInterval.LEVEL);
    interval(ratio, 0.90);
    line("  p                 %.4g", ratio.p());
  }

  private void allForks(LogRatio ratio) {
    line("");
    line("Ratio of all forks, from the means of their iterations: %.5g", Math.exp(ratio.estimate()));
  }

  private void interval(LogRatio ratio, double level) {
    Optional<Interval> interval = ratio.interval(level);
    line("  %s interval     %s", Percent.constant(level), interval.map(each -> String.format(Locale.ROOT,
        "%.5g to %.5g, from quantile %.5g", each.low(), each.high(), TInterval.quantile(ratio.degrees(), level)))
        .orElse("none: wider than a factor of a million"));
  }

  private void test(TestResult evidence) {
    line("");
    line("Holm: rank %d of %d in its family, p × %d%s = %.4g; a difference requires less than %.2f",
        evidence.step().rank(), named.family().size(), evidence.step().factor(),
        evidence.step().adjusted() > evidence.ratio().p() * evidence.step().factor()
            ? ", raised to the value of the previous rank," : "",
        evidence.step().adjusted(), TestResult.LEVEL);
    line("Benjamini and Hochberg: %.4g; a likely difference requires less than %.2f", evidence.discovery(),
        TestResult.LEVEL);
    line("Band: same if the 90 %% interval, and the 50 %% interval of all forks, are within %.4f to %.4f, different"
        + " outside %.4f to %.4f", 1 / evidence.band().same(), evidence.band().same(),
        1 / evidence.band().different(), evidence.band().different());
    evidence.band().source().ifPresent(run -> line("  the band of a difference is wider, because identical runtimes"
        + " differed by as much in the run %s", run));
  }

  private void verdict() {
    Judgement judgement = named.judgement();
    line("");
    line("Verdict: %s%s", judgement.verdict().kind().word(), switch (judgement.verdict()) {
      case Verdict.Inconclusive open when open.forecast().isPresent() -> open.forecast().map(forecast -> "; "
          + Phrase.of(forecast.moreForks(), "more fork") + " per side would decide it with a probability of "
          + Percent.whole(forecast.probability())).orElse("");
      case Verdict.Inconclusive open -> open.why().isEmpty() ? "; it would need hundreds of forks per side" : "";
      case Verdict.NotComparable none -> ": " + none.why();
      case Verdict.Slower slower -> "";
      case Verdict.Faster faster -> "";
      case Verdict.LikelySlower slower -> "";
      case Verdict.LikelyFaster faster -> "";
      case Verdict.Same same -> "";
    });
    if (judgement.verdict() instanceof Verdict.Inconclusive open) {
      open.why().forEach(doubt -> line("Against it%s: %s", reach(doubt), doubt.text()));
    }
    judgement.doubts().forEach(doubt -> line("Doubt: %s", doubt.text()));
  }

  /** Returns by what factor a doubt could have moved the ratio, against a difference; nothing if by any. */
  private String reach(Doubt doubt) {
    double reach = doubt.reach(comparison, Claim.DIFFERENT);
    return reach == 0 || Double.isInfinite(reach) ? "" : String.format(Locale.ROOT, " (up to %.3f×)", Math.exp(reach));
  }
}
