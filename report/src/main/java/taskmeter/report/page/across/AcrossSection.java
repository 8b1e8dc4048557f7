package taskmeter.report.page.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.runtime.Findings;
import taskmeter.report.page.runtime.RuntimeSection;
import taskmeter.report.page.text.BlockWords;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Section;
import taskmeter.report.page.verdict.ScenarioVerdicts;
import taskmeter.report.sample.RuntimeKind;

/** Compares the runtimes of each kind, a section for each scenario; then each runtime alone, folded. */
public record AcrossSection(PageData data, Footnotes footnotes) {

  private static final String LEVEL = "### ";

  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (AcrossRuntimes across : data.across()) {
      sections.add(Section.of(
          List.of("## Across " + across.kind().plural(), introduction(across)), List.of()));
      data.matrix().scenarios().stream()
          .filter(scenario -> !across.rows(scenario).isEmpty())
          .forEach(scenario -> sections.add(compared(across, scenario)));
    }
    List<RuntimeKind> kinds = data.matrix().kinds();
    sections.add(Section.of(
        List.of("## Each " + (kinds.size() == 1 ? kinds.get(0) : "runtime") + " alone"), List.of()));
    data.matrix().runtimes().forEach(runtime -> sections.add(alone(runtime)));
    return sections;
  }

  private String introduction(AcrossRuntimes across) {
    return "Each cell is compared with itself on " + Markdown.escape(data.titles().runtime(across.baseline()))
        + ", or on the oldest " + across.kind() + " that has it"
        + ". The ratio is that of typical forks: " + BlockWords.typicalRatio(data.run())
        + " without the highest and the lowest eighth. For "
        + across.kind().plural() + " that share few blocks, it is the ratio of such means of all forks. The 95 %"
        + " interval is in parentheses. No ratio crosses creators, pooling or parallelism."
        + " In the tables, the cost to which a row's ratios refer is bold; – means that the"
        + " cell is not available.";
  }

  private Section compared(AcrossRuntimes across, String scenario) {
    List<RuntimeRow> rows = across.rows(scenario);
    Caption caption = new Caption(data);
    Collection<List<RuntimeRow>> byBaseline = byBaseline(rows);
    List<Figure> figures = new ArrayList<>();
    byBaseline.forEach(group -> figures.add(new RatioFigure(data, caption, across)
        .of(scenario, group, List.of(new ScenarioVerdicts(data).sentence(group)))));
    new StepFigure(data, caption, across).of(scenario).ifPresent(figures::add);
    figures.add(new TrendFigure(data, caption, across).of(scenario, rows));
    RuntimeSection texts = new RuntimeSection(data, footnotes, LEVEL);
    List<String> parts = new ArrayList<>();
    parts.add(LEVEL + Markdown.escape(data.titles().scenario(scenario)
        + (across.kind() == RuntimeKind.JDK ? "" : ", " + across.kind())));
    parts.add(data.operation(scenario).strip());
    figures.forEach(figure -> parts.add(figure.markdown()));
    parts.add(texts.meanings(rows.stream().map(RuntimeRow::base).toList()));
    byBaseline.forEach(group -> {
      RuntimeRow first = group.get(0);
      if (first.substitute()) {
        parts.add("Not available on " + runtime(across.baseline()) + ", so compared with "
            + runtime(first.base().key().runtime()) + ":");
      }
      parts.add(new RatioTable(data, footnotes, across).markdown(group));
    });
    return Section.of(parts, figures);
  }

  /** Groups rows by the runtime that their ratios refer to, the baseline first: no chart or table mixes them. */
  private static Collection<List<RuntimeRow>> byBaseline(List<RuntimeRow> rows) {
    return Stream.concat(rows.stream().filter(row -> !row.substitute()), rows.stream().filter(RuntimeRow::substitute))
        .collect(Collectors.groupingBy(row -> row.base().key().runtime(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private String runtime(String name) {
    return Markdown.escape(data.titles().runtime(name));
  }

  private Section alone(String runtime) {
    List<Section> scenarios = new RuntimeSection(data, footnotes, LEVEL).sections(runtime);
    String findings = data.noMeasurement().isPresent() ? ""
        : new Findings(data.inMarkdown(), footnotes::marks).on(runtime).stream()
            .map(finding -> "- " + finding).collect(Collectors.joining("\n"));
    List<String> parts = new ArrayList<>();
    String title = Markdown.html(data.titles().runtime(runtime));
    parts.add("<details>\n<summary>" + title + "</summary>");
    parts.add(findings);
    scenarios.forEach(section -> parts.add(section.markdown()));
    parts.add("</details>");
    return Section.of(parts, scenarios.stream().flatMap(section -> section.figures().stream()).toList());
  }
}
