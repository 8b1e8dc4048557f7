package taskmeter.report.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judge;

/** The verdicts on each candidate, the rules for verdicts, and a folded table of all verdicts. */
public record VerdictSection(PageData data, Footnotes footnotes) {

  private static final String RULES = "A cell is *slower* or *faster* if the difference is significant (p < .05 for a"
      + " ratio of 1, after Holm's adjustment for all comparisons of the family), and the ratio is outside ±%1$s. If"
      + " earlier A/A tests on this machine found a larger difference in a cell, the band of this cell is as wide as"
      + " that difference. A cell is *the same* if the 90 %% interval of the ratio is within ±%1$s. Otherwise it is"
      + " *inconclusive*: this is not a finding. All comparisons of one %2$s with one baseline are a *family*."
      + " A verdict requires %3$d forks of each %2$s, and some doubts veto it.";

  public Section section() {
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of("## Verdicts"));
    List<CandidateVerdicts> candidates = CandidateVerdicts.all(data);
    VerdictLines lines = new VerdictLines(data.inMarkdown(), footnotes::marks);
    parts.add(candidates.stream().map(each -> markdown(lines.of(each))).collect(Collectors.joining("\n")));
    parts.add(new OnPurpose(data).markdown());
    parts.add(rules());
    for (CandidateVerdicts candidate : candidates) {
      VerdictLines.Lines plain = new VerdictLines(data, Notes.NONE).of(candidate);
      String title = data.titles().runtime(candidate.candidate());
      parts.add("<details>\n<summary>" + StringEscapeUtils.escapeHtml4(title) + ": all verdicts</summary>");
      new ForestFigure(data).of(candidate, List.of(plain.headline() + ".")).ifPresent(figure -> {
        figures.add(figure);
        parts.add(figure.markdown());
      });
      parts.add(new VerdictTable(data, footnotes).markdown(candidate));
      parts.add("</details>");
    }
    return Section.of(parts, figures);
  }

  private String rules() {
    List<RuntimeKind> kinds = data.matrix().kinds();
    return String.format(Locale.ROOT, RULES, Percent.constant(EquivalenceBand.WIDTH),
            kinds.size() == 1 ? kinds.get(0) : "runtime", Judge.FEWEST_FORKS)
        + (kinds.size() == 1 ? "" : " " + Phrase.list(kinds.stream().map(RuntimeKind::plural).toList())
            + " are never compared with each other.");
  }

  private static String markdown(VerdictLines.Lines lines) {
    return "- **" + lines.headline().replaceFirst(": ", ":** ")
        + lines.details().stream().map(line -> "\n  - " + line).collect(Collectors.joining());
  }
}
