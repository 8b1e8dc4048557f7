package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.metric.CellMetrics;
import taskmeter.report.page.across.AcrossSection;
import taskmeter.report.page.claim.ClaimSection;
import taskmeter.report.page.machine.HarnessOverhead;
import taskmeter.report.page.machine.MachineSection;
import taskmeter.report.page.metric.MetricSection;
import taskmeter.report.page.runtime.Findings;
import taskmeter.report.page.runtime.RuntimeSection;
import taskmeter.report.page.summary.Fitness;
import taskmeter.report.page.summary.SummaryPage;
import taskmeter.report.page.text.DoubtList;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Precision;
import taskmeter.report.page.text.Section;
import taskmeter.report.page.verdict.AaSection;
import taskmeter.report.page.verdict.CandidateVerdicts;
import taskmeter.report.page.verdict.VerdictLines;
import taskmeter.report.page.verdict.VerdictSection;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.AaResults;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.Verdicts;

/**
 * The report of a run: a summary, and a page of details.
 *
 * @param summary the text of {@code summary.md}
 * @param details the text of {@code details.md}
 * @param figures the charts that they show
 * @param findings the findings, as plain sentences
 * @param verdicts on each runtime but the baseline
 * @param metrics all metrics but time
 * @param data what the page was made of, for other forms of the report
 */
public record Page(String summary, String details, List<Figure> figures, List<String> findings, Verdicts verdicts,
    CellMetrics metrics, PageData data) {

  /** Returns the page of a run whose runtimes are compared with the first one. */
  public static Page of(Run run) {
    return of(run, Optional.empty(), NoiseFloors.NONE);
  }

  /**
   * Returns the page of a run. It is a function of the arguments: not of the clock, the locale or the time zone.
   *
   * @param baseline the runtime that the others are compared with; the first one if empty
   * @param floors the machine's noise, from earlier runs
   * @throws IllegalArgumentException if the run has no runtime of this name; {@link #runtimes} has the names
   */
  public static Page of(Run run, Optional<String> baseline, NoiseFloors floors) {
    PageData data = PageData.of(run, baseline, floors);
    AaSection aaTest = new AaSection(data.titles(), data.compared()
        ? AaResults.of(run, data.matrix(), floors) : List.of());
    List<String> findings = new ArrayList<>(new Fitness(data).warnings());
    findings.addAll(aaTest.sentences());
    findings.addAll(verdicts(data));
    findings.addAll(new Findings(data, Notes.NONE).all());
    Footnotes footnotes = new Footnotes();
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    parts.add(PageHeading.markdown(data));
    addUnlessEmpty(parts, AaSection.HEADING, aaTest.markdown());
    if (data.compared()) {
      Section verdicts = new VerdictSection(data, footnotes).section();
      parts.add(verdicts.markdown());
      figures.addAll(verdicts.figures());
    }
    Section claims = new ClaimSection(data, footnotes, "##").section();
    addUnlessEmpty(parts, claims);
    figures.addAll(claims.figures());
    parts.add("## Findings");
    parts.add(findings(data, footnotes));
    for (Section section : sections(data, footnotes)) {
      parts.add(section.markdown());
      figures.addAll(section.figures());
    }
    Section metrics = new MetricSection(data).section();
    addUnlessEmpty(parts, metrics);
    figures.addAll(metrics.figures());
    MissingCells missing = new MissingCells(data);
    String doubts = new DoubtList(data, footnotes).markdown();
    if (!doubts.isEmpty()) {
      parts.add(doubts);
    }
    addUnlessEmpty(parts, "## Not available", missing.notAvailable());
    addUnlessEmpty(parts, "## Failed", missing.failed());
    parts.add("## How to read a row");
    parts.add(RowLegend.MARKDOWN);
    MachineSection machine = new MachineSection(data);
    figures.addAll(machine.figures());
    addUnlessEmpty(parts, "## The machine during the run", machine.markdown());
    parts.add("## Environment");
    if (data.run().merged().isEmpty()) {
      HarnessOverhead.sentence(data).ifPresent(parts::add);
    }
    parts.add(EnvironmentTable.markdown(data));
    parts.add("## How to reproduce");
    parts.add(Reproduction.markdown(data));
    Section summary = new SummaryPage(data, PageHeading.markdown(data), aaTest,
        new Findings(data.inMarkdown(), Notes.NONE).all(), headlineFigures(data, figures),
        Reproduction.markdown(data)).section();
    figures.addAll(summary.figures());
    return new Page(summary.markdown() + "\n", String.join("\n\n", parts) + "\n", figures, findings,
        data.verdicts(), data.metrics(), data);
  }

  /** Returns the chart of costs of each scenario, if the run has a single runtime: it has no verdicts to show. */
  private static List<Figure> headlineFigures(PageData data, List<Figure> figures) {
    List<String> files = data.matrix().scenarios().stream().map(data.files()::of).toList();
    return data.single() ? figures.stream().filter(figure -> files.contains(figure.file())).toList() : List.of();
  }

  /** Returns the runtimes of a run. Each may be the baseline; the first one is by default. */
  public static List<String> runtimes(Run run) {
    return Matrix.of(run).runtimes();
  }

  /** Returns a line for each candidate, each followed by its indented details. */
  private static List<String> verdicts(PageData data) {
    return data.compared()
        ? Stream.concat(CandidateVerdicts.all(data).stream(), CandidateVerdicts.withoutBaseline(data).stream())
        .map(new VerdictLines(data, Notes.NONE)::of)
        .flatMap(lines -> Stream.concat(
            Stream.of(lines.headline()), lines.details().stream().map(line -> "  " + line)))
        .toList() : List.of();
  }

  private static String findings(PageData data, Footnotes footnotes) {
    String sentences = new Findings(data.inMarkdown(), footnotes::marks).all().stream()
        .map(finding -> "- " + finding).collect(Collectors.joining("\n"));
    if (data.noMeasurement().isPresent()) {
      return sentences;
    }
    return "Costs are times per operation" + (Precision.median(data.matrix().cells()).isPresent()
        ? ", with 95 % confidence intervals in parentheses." : ". No cell has enough forks for an interval.")
        + "\n\n" + sentences;
  }

  /** Returns a section for each scenario; for several runtimes, first their comparison, then each one folded. */
  private static List<Section> sections(PageData data, Footnotes footnotes) {
    return data.single()
        ? new RuntimeSection(data, footnotes, "## ").sections(data.matrix().runtimes().get(0))
        : new AcrossSection(data, footnotes).sections();
  }

  private static void addUnlessEmpty(List<String> parts, Section section) {
    if (!section.markdown().isEmpty()) {
      parts.add(section.markdown());
    }
  }

  private static void addUnlessEmpty(List<String> parts, String heading, String text) {
    if (!text.isEmpty()) {
      parts.add(heading);
      parts.add(text);
    }
  }
}
