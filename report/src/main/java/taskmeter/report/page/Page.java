package taskmeter.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.quantity.Percent;
import taskmeter.report.sample.Axis;
import taskmeter.report.sample.Run;

/**
 * The summary of a run.
 *
 * @param markdown the text of {@code summary.md}
 * @param figures the charts that it shows
 * @param findings what was found, as plain sentences
 */
public record Page(String markdown, List<Figure> figures, List<String> findings) {

  /** The same run gives the same page, whenever and wherever. */
  public static Page of(Run run) {
    Material material = Material.of(run);
    List<String> findings = new Findings(material, Notes.NONE).all();
    Footnotes footnotes = new Footnotes();
    List<Figure> figures = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    parts.add(Heading.markdown(material));
    parts.add("## What was found");
    parts.add(found(material, footnotes));
    for (String runtime : material.matrix().runtimes()) {
      for (String scenario : material.matrix().scenarios()) {
        List<Cell> cells = material.matrix().cells(runtime, scenario);
        if (!cells.isEmpty()) {
          List<Figure> own = figures(material, runtime, scenario);
          figures.addAll(own);
          parts.addAll(section(material, runtime, scenario, own));
          addUnlessEmpty(parts, meanings(material, cells));
          parts.add(new CellTable(material, footnotes).markdown(cells));
        }
      }
    }
    Absences absences = new Absences(material);
    addUnlessEmpty(parts, "## Not available", absences.notAvailable());
    addUnlessEmpty(parts, "## Failed", absences.failed());
    parts.add("## How to read a row");
    parts.add(Reading.MARKDOWN);
    BoxSection box = new BoxSection(material);
    figures.addAll(box.figures());
    addUnlessEmpty(parts, "## The box during the run", box.markdown());
    parts.add("## Environment");
    if (material.run().sideBySide().isEmpty()) {
      HarnessShare.sentence(material).ifPresent(parts::add);
    }
    parts.add(EnvironmentTable.markdown(material));
    parts.add("## How to reproduce");
    parts.add(Reproduction.markdown(material));
    if (!footnotes.isEmpty()) {
      parts.add(footnotes.markdown());
    }
    return new Page(String.join("\n\n", parts) + "\n", figures, findings);
  }

  private static String found(Material material, Footnotes footnotes) {
    String sentences = new Findings(material.inMarkdown(), footnotes::marks).all().stream()
        .map(finding -> "- " + finding).collect(Collectors.joining("\n"));
    if (material.noMeasurement().isPresent()) {
      return sentences;
    }
    return "Costs are times for one operation" + (Precision.median(material.matrix().cells()).isPresent()
        ? ", with 95 % confidence intervals in parentheses." : ". No cell has the forks for an interval.")
        + "\n\n" + sentences;
  }

  private static List<Figure> figures(Material material, String runtime, String scenario) {
    Caption caption = new Caption(material);
    return Stream.of(
            new CarrierFigure(material, caption).of(runtime, scenario).stream(),
            new ParameterFigure(material, caption).of(runtime, scenario),
            new AgainstFigure(material, caption).of(runtime, scenario))
        .flatMap(each -> each).toList();
  }

  private static List<String> section(
      Material material, String runtime, String scenario, List<Figure> figures) {
    String meaning = material.run().labels().label(Axis.SCENARIO, scenario).meaning();
    String precision = Precision.median(material.matrix().cells(runtime, scenario))
        .map(median -> "The median interval reaches ±" + Percent.text(median) + ".").orElse("");
    String operation = meaning.isBlank() ? "" : "One operation is " + Markdown.escape(meaning) + ". ";
    List<String> parts = new ArrayList<>();
    String heading = "## " + Markdown.escape(material.title(runtime, scenario));
    parts.add((heading + "\n\n" + operation + precision).strip());
    figures.forEach(figure -> parts.add(figure.markdown()));
    return parts;
  }

  /** What each variant that ran means, as far as its label says so. */
  private static String meanings(Material material, List<Cell> cells) {
    Map<String, String> meanings = new LinkedHashMap<>();
    cells.stream().filter(Cell::ran).forEach(cell -> meanings.put(
        material.titles().variant(cell.key()), material.run().labels().variant(cell.key()).meaning()));
    return meanings.entrySet().stream().filter(entry -> !entry.getValue().isBlank())
        .map(entry -> "- **" + Markdown.escape(entry.getKey()) + "**: " + Markdown.escape(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static void addUnlessEmpty(List<String> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }

  private static void addUnlessEmpty(List<String> parts, String heading, String text) {
    if (!text.isEmpty()) {
      parts.add(heading);
      parts.add(text);
    }
  }
}
