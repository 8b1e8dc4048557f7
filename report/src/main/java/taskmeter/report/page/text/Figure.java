package taskmeter.report.page;

import taskmeter.report.chart.Plot;

/**
 * A chart on the page.
 *
 * @param file its name within {@code charts/}, with the extension
 */
public record Figure(String file, Plot plot) {

  String markdown() {
    return Markdown.image(plot.alt(), "charts/" + file);
  }
}
