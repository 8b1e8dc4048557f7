package taskmeter.report.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.quantity.Percent;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judge;

/** The first thing that a reader wants to know of a run with several runtimes. */
public record VerdictSection(PageData data, Footnotes footnotes) {

  private static final String RULES = "A cell is *slower* or *faster* where it differs by more than "
      + Percent.text(EquivalenceBand.WIDTH)
          + " (more in cells where this box made a JDK differ from itself by more) and chance"
      + " would hardly do that (p < .05 by Holm over all comparisons of the family); *the same* where its 90 % interval"
      + " lies within ±" + Percent.text(EquivalenceBand.WIDTH)
          + "; else *inconclusive*, which says neither. A verdict takes "
      + Judge.FEWEST_FORKS + " forks on either side, and no doubt that forbids it.";

  public Section section() {
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>(List.of("## Verdicts"));
    List<CandidateVerdicts> candidates = CandidateVerdicts.of(data.verdicts(), data.across().orElseThrow());
    VerdictLines lines = new VerdictLines(data.inMarkdown(), footnotes::marks);
    parts.add(candidates.stream().map(each -> markdown(lines.of(each))).collect(Collectors.joining("\n")));
    parts.add(RULES);
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

  private static String markdown(VerdictLines.Lines lines) {
    return "- **" + lines.headline().replaceFirst(": ", ":** ")
        + lines.details().stream().map(line -> "\n  - " + line).collect(Collectors.joining());
  }
}
