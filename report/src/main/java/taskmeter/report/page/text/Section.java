package taskmeter.report.page.text;

import java.util.List;

/**
 * A part of the page.
 *
 * @param figures the charts that it shows
 */
public record Section(String markdown, List<Figure> figures) {

  public Section {
    figures = List.copyOf(figures);
  }

  public static Section of(List<String> parts, List<Figure> figures) {
    return new Section(String.join("\n\n", parts.stream().filter(part -> !part.isEmpty()).toList()), figures);
  }
}
