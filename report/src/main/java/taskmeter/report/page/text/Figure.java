package taskmeter.report.page.text;

import taskmeter.report.plot.Plot;

/**
 * A chart on the page.
 *
 * @param file its name within {@code charts/}, with the extension
 */
public record Figure(String file, Plot plot) {

  public String markdown() {
    return Markdown.image(plot.alt(), "charts/" + file);
  }
}
