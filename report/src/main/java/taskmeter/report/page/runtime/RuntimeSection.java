package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Precision;
import taskmeter.report.page.text.Section;
import taskmeter.report.quantity.Percent;

/**
 * A section for each scenario on one runtime.
 *
 * @param level the prefix of headings
 */
public record RuntimeSection(PageData data, Footnotes footnotes, String level) {

  /** Returns a section for each scenario that has cells on the runtime. */
  public List<Section> sections(String runtime) {
    return data.matrix().scenarios().stream()
        .filter(scenario -> !data.matrix().cells(runtime, scenario).isEmpty())
        .map(scenario -> section(runtime, scenario))
        .toList();
  }

  private Section section(String runtime, String scenario) {
    List<Cell> cells = data.matrix().cells(runtime, scenario);
    List<Figure> figures = figures(runtime, scenario);
    String precision = Precision.median(cells)
        .map(median -> "The median interval is ±" + Percent.text(median) + ".").orElse("");
    String heading = level + Markdown.escape(data.title(runtime, scenario));
    List<String> parts = new ArrayList<>();
    parts.add((heading + "\n\n" + data.operation(scenario) + precision).strip());
    figures.forEach(figure -> parts.add(figure.markdown()));
    parts.add(meanings(cells));
    parts.add(new CellTable(data, footnotes).markdown(cells));
    return Section.of(parts, figures);
  }

  private List<Figure> figures(String runtime, String scenario) {
    Caption caption = new Caption(data);
    return Stream.of(
            new CarrierFigure(data, caption).of(runtime, scenario).stream(),
            new ParameterFigure(data, caption).of(runtime, scenario),
            new VariantRatioFigure(data, caption).of(runtime, scenario))
        .flatMap(each -> each).toList();
  }

  /** Explains each variant that ran and whose label has a meaning. */
  public String meanings(List<Cell> cells) {
    Map<String, String> meanings = new LinkedHashMap<>();
    cells.stream().filter(Cell::ran).forEach(cell -> meanings.put(
        data.titles().variant(cell.key()), data.run().labels().variant(cell.key()).meaning()));
    return meanings.entrySet().stream().filter(entry -> !entry.getValue().isBlank())
        .map(entry -> "- **" + Markdown.escape(entry.getKey()) + "**: " + Markdown.escape(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
