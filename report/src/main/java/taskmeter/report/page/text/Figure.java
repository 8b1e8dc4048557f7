package taskmeter.report.page.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
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

  /** Makes file names from names in the data. */
  public static final class FileName {

    private FileName() {}

    /**
     * Joins the words of all parts by hyphens: {@code TaskCreation} and {@code by} give {@code task-creation-by}.
     * {@code CPython} is one word.
     */
    public static String kebab(String... parts) {
      return Arrays.stream(parts)
          .map(part -> part.replace("CPython", "cpython"))
          .map(part -> part.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-"))
          .collect(Collectors.joining("-"))
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^a-z0-9]+", "-")
          .replaceAll("^-|-$", "");
    }
  }
}
