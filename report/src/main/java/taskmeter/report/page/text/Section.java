package taskmeter.report.page;

import java.util.List;

/**
 * A part of the page.
 *
 * @param figures the charts that it shows
 */
record Section(String markdown, List<Figure> figures) {

  Section {
    figures = List.copyOf(figures);
  }

  static Section of(List<String> parts, List<Figure> figures) {
    return new Section(String.join("\n\n", parts.stream().filter(part -> !part.isEmpty()).toList()), figures);
  }
}
