package taskmeter.report.page.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.page.verdict.AaSection;
import taskmeter.report.page.verdict.VerdictCounts;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.verdict.EquivalenceBand;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * The summary of a run, short enough to read: what was compared, what differs, what could not be decided, and costs.
 *
 * @param heading the title, and what the run is
 * @param aaTest the results of an A/A test
 * @param findings the findings in Markdown, without marks of doubts
 * @param costFigures the charts of costs, of a run that compares nothing
 * @param reproduction the commands that repeat the run
 */
public record SummaryPage(PageData data, String heading, AaSection aaTest, List<String> findings,
    List<Figure> costFigures, String reproduction) {

  /** The file with everything that the summary leaves out. */
  public static final String DETAILS = "details.md";

  public SummaryPage {
    findings = List.copyOf(findings);
    costFigures = List.copyOf(costFigures);
  }

  /** Returns the page, and the charts that only this page shows. */
  public Section section() {
    List<Figure> overviews = data.compared() ? data.across().stream()
        .flatMap(across -> new OverviewFigure(data, across).of().stream()).toList() : List.of();
    List<String> parts = new ArrayList<>();
    parts.add(heading);
    parts.add(new Fitness(data).markdown());
    parts.add(data.compared() ? compared() : "");
    parts.add(aaTest.sentences().isEmpty() ? ""
        : AaSection.HEADING + "\n\n" + bullets(aaTest.sentences().stream().map(Markdown::escape).toList()));
    overviews.forEach(figure -> parts.add(figure.markdown()));
    if (data.compared()) {
      String changes = new LargestChanges(data).markdown();
      CountTable counts = new CountTable(data);
      String steps = counts.steps();
      parts.add(changes.isEmpty() ? "" : "## Largest changes\n\n" + changes + doubted(changes));
      parts.add("## Verdicts\n\n" + counts.markdown() + "\n\n" + rules());
      parts.add(steps.isEmpty() ? "" : "Each release compared with the one before it:\n\n" + steps);
    }
    Stream.of(RuntimeKind.values()).forEach(kind -> parts.add(costs(kind)));
    costFigures.forEach(figure -> parts.add(figure.markdown()));
    parts.add("## " + (data.compared() ? "The run" : "Findings") + "\n\n" + bullets(findings));
    parts.add("## How to reproduce\n\n" + reproduction);
    parts.add("All tables, charts, doubts, and the machine during the run: [" + DETAILS + "](" + DETAILS + ").");
    return Section.of(parts, overviews);
  }

  /** Says what was compared, and how much of it is settled. */
  private String compared() {
    List<Judgement> all = data.verdicts().all();
    long comparable = all.stream().filter(each -> !each.is(Kind.NOT_COMPARABLE)).count();
    long settled = all.stream().filter(each -> each.verdict().kind().settled()).count();
    long likely = all.stream().filter(each -> each.verdict().kind().likely()).count();
    return "Compared with " + Phrase.list(data.across().stream()
            .map(across -> "**" + Markdown.escape(data.titles().runtime(across.baseline())) + "**").toList())
        + (data.across().stream().flatMap(across -> across.rows().stream()).anyMatch(RuntimeRow::substitute)
            ? " (a cell that it lacks: with the oldest runtime that has it)" : "")
        + ": of " + Phrase.of(comparable, "comparison") + ", **" + settled + " are settled**"
        + " (" + Stream.of(Kind.SLOWER, Kind.FASTER, Kind.SAME).map(kind -> VerdictCounts.text(all, kind))
            .collect(Collectors.joining(", ")) + "), " + likely + " are likely different, and "
        + VerdictCounts.text(all, Kind.INCONCLUSIVE) + ".";
  }

  private static String rules() {
    return "A cell is *slower* or *faster* if the difference is significant, after an adjustment for all comparisons of"
        + " two runtimes, and larger than " + Percent.constant(EquivalenceBand.WIDTH) + "; *likely* so after a milder"
        + " adjustment, by which one in twenty differences is expected to be false; the *same* if it is shown to differ"
        + " by less than " + Percent.constant(EquivalenceBand.WIDTH) + ". *Inconclusive* is not a finding: [" + DETAILS
        + "](" + DETAILS + "#verdicts) says what would settle it.";
  }

  private String costs(RuntimeKind kind) {
    CostTable table = new CostTable(data);
    return table.runtime(kind).map(runtime -> {
      String text = table.markdown(runtime);
      return text.isEmpty() ? "" : "## Costs on " + Markdown.escape(data.titles().runtime(runtime)) + "\n\n" + text
          + doubted(text);
    }).orElse("");
  }

  /** Explains the mark of doubts below a table that has some. */
  private static String doubted(String table) {
    return table.contains(CostTable.DOUBTED) ? "\n\n" + CostTable.DOUBTED
        + " There are reasons to doubt this number: [" + DETAILS + "](" + DETAILS + "#doubts) names them." : "";
  }

  private static String bullets(List<String> sentences) {
    return sentences.stream().map(sentence -> "- " + sentence).collect(Collectors.joining("\n"));
  }
}
