package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The few forms of GitHub's Markdown that a page needs. */
public final class Markdown {

  /** A column's title and side. */
  public record Column(String title, boolean right) {

    public static Column left(String title) {
      return new Column(title, false);
    }

    public static Column right(String title) {
      return new Column(title, true);
    }
  }

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~$&#]");

  private Markdown() {}

  /** The text as it is, whatever stands in it. */
  public static String escape(String text) {
    return SPECIAL.matcher(line(text)).replaceAll("\\\\$0");
  }

  /** The text in the type of code; it cannot hold a backtick or end its table's cell. */
  public static String code(String text) {
    return text.isBlank() ? "" : "`" + line(text).replace('`', '\'').replace("|", "\\|") + "`";
  }

  static String image(String alt, String path) {
    return "![" + escape(alt) + "](" + path + ")";
  }

  public static String fence(List<String> lines) {
    return "```sh\n" + String.join("\n", lines.stream().map(Markdown::line).toList()) + "\n```";
  }

  /** A table of cells that are Markdown already. */
  public static String table(List<Column> columns, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(columns.stream().map(Column::title).toList()));
    lines.add(row(columns.stream().map(column -> column.right() ? "---:" : "---").toList()));
    rows.forEach(each -> lines.add(row(each)));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ").strip();
  }
}
