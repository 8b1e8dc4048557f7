package taskmeter.report.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.page.text.BlockWords;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.TestResult;

/** The verdicts on each candidate, the rules for verdicts, and a folded table of all verdicts. */
public record VerdictSection(PageData data, Footnotes footnotes) {

  private static final String RULES = "A cell is *slower* or *faster* if the difference is significant (p < .05 for a"
      + " ratio of 1, after Holm's adjustment for all comparisons of the family), and the ratio itself, not its"
      + " whole interval, is outside ±%1$s. It is *likely slower* or *likely faster* if this holds after the"
      + " adjustment of Benjamini and Hochberg: of all differences found, these included, one in twenty is expected"
      + " to be false. If earlier A/A tests on this machine found in a cell a difference that chance does not"
      + " explain, the band of this cell is as wide as that difference. A cell is *the same* if the 90 %% interval"
      + " of the ratio is within ±%1$s, and also the 50 %% interval of the ratio of all forks. Otherwise it is"
      + " *inconclusive*: this is not a finding. All comparisons of one %2$s with one baseline are a *family*. A"
      + " verdict requires %3$d forks of each %2$s, and must hold if the ratio is moved by what its doubts could"
      + " explain. The ratio is that of typical forks: %4$s without the highest and the lowest eighth.";

  public Section section() {
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of("## Verdicts"));
    parts.add(baselines());
    List<CandidateVerdicts> candidates = CandidateVerdicts.all(data);
    parts.add(lines(candidates));
    List<CandidateVerdicts> others = CandidateVerdicts.withoutBaseline(data);
    if (!others.isEmpty()) {
      parts.add("### Cells that the baseline does not have");
      parts.add("These cells are compared with the oldest runtime that has them, in families of their own.");
      parts.add(lines(others));
    }
    parts.add(new OnPurpose(data).markdown());
    parts.add("### Rules");
    parts.add(rules());
    Stream.concat(candidates.stream(), others.stream()).forEach(each -> addTable(each, parts, figures));
    return Section.of(parts, figures);
  }

  /** {@code All ratios are relative to JDK 17, those of CPythons to CPython 3.11.} */
  private String baselines() {
    return "All ratios are relative to " + Phrase.list(data.across().stream()
        .map(across -> "**" + Markdown.escape(data.titles().runtime(across.baseline())) + "**").toList())
        + ", if it has the cell.";
  }

  private String lines(List<CandidateVerdicts> candidates) {
    VerdictLines lines = new VerdictLines(data.inMarkdown(), footnotes::marks);
    return candidates.stream().map(each -> markdown(lines.of(each))).collect(Collectors.joining("\n"));
  }

  private void addTable(CandidateVerdicts candidate, List<String> parts, List<Figure> figures) {
    VerdictLines.Lines plain = new VerdictLines(data, Notes.NONE).of(candidate);
    String title = data.titles().runtime(candidate.candidate())
        + (candidate.usesBaseline() ? "" : " compared with " + data.titles().runtime(candidate.family().baseline()));
    parts.add("<details>\n<summary>" + Markdown.html(title) + ": all verdicts</summary>");
    new ForestFigure(data).of(candidate, List.of(plain.headline() + ".")).ifPresent(figure -> {
      figures.add(figure);
      parts.add(figure.markdown());
    });
    parts.add(new VerdictTable(data, footnotes).markdown(candidate));
    parts.add("</details>");
  }

  private String rules() {
    List<RuntimeKind> kinds = data.matrix().kinds();
    return String.format(Locale.ROOT, RULES, Percent.constant(EquivalenceBand.WIDTH),
            kinds.size() == 1 ? kinds.get(0) : "runtime", Judge.FEWEST_FORKS, BlockWords.typicalRatio(data.run()))
        + widened()
        + (kinds.size() == 1 ? "" : " " + Phrase.list(kinds.stream().map(RuntimeKind::plural).toList())
            + " are never compared with each other.");
  }

  /** Names the runs that are not on the page and decide verdicts on it. */
  private String widened() {
    List<EquivalenceBand> bands = data.verdicts().all().stream().flatMap(each -> each.evidence().stream())
        .map(TestResult::band).filter(band -> band.source().isPresent()).toList();
    return bands.isEmpty() ? "" : " Earlier A/A tests make the band of " + Phrase.of(bands.size(), "comparison")
        + " wider: those of " + Phrase.list(bands.stream().map(band -> band.source().orElseThrow()).distinct().sorted()
            .map(Markdown::escape).toList()) + ".";
  }

  private static String markdown(VerdictLines.Lines lines) {
    return "- **" + lines.headline().replaceFirst(": ", ":** ")
        + lines.details().stream().map(line -> "\n  - " + line).collect(Collectors.joining());
  }
}
