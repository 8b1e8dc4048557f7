package taskmeter.report.page.text;

import java.util.regex.Pattern;
import taskmeter.report.sample.CellKey;

/** A cell's label, and below it the name by which options find the cell. */
public final class NamedLabel {

  /** No emphasis begins or ends within a word. */
  private static final Pattern WITHIN_WORD = Pattern.compile("(?<=\\w)\\\\_(?=\\w)");

  private NamedLabel() {}

  /**
   * Returns Markdown for a cell of a table. The name is small, on a line of its own, and breaks after the scenario and
   * at its blanks, because it must not widen the table.
   *
   * @param label already Markdown
   */
  public static String markdown(String label, CellKey cell) {
    String name = WITHIN_WORD.matcher(Markdown.escape(cell.name())).replaceAll("_");
    return label + "<br><sub><code>" + name.replaceFirst("\\.", ".<wbr>") + "</code></sub>";
  }
}
