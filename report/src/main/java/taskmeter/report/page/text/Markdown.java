package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the subset of GitHub's Markdown that a page needs. */
public final class Markdown {

  /** A column's title and alignment. */
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

  /** Escapes the text, so that it renders as it is. */
  public static String escape(String text) {
    return SPECIAL.matcher(line(text)).replaceAll("\\\\$0");
  }

  /** Formats the text as code; backticks become apostrophes, and a pipe does not end the table's cell. */
  public static String code(String text) {
    return text.isBlank() ? "" : "`" + line(text).replace('`', '\'').replace("|", "\\|") + "`";
  }

  static String image(String alt, String path) {
    return "![" + escape(alt) + "](" + path + ")";
  }

  public static String fence(List<String> lines) {
    return "```sh\n" + String.join("\n", lines.stream().map(Markdown::line).toList()) + "\n```";
  }

  /** Returns a table; its cells are already Markdown. */
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
