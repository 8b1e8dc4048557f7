package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

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

  /** What begins a list or ends a heading if it begins a line; the backslash belongs before its last sign. */
  private static final Pattern START = Pattern.compile("^(?:\\d{1,9}(?=[.)](?:\\s|$))|(?=[-+](?:\\s|$)|-+$|=+$))");

  /**
   * What GitHub makes a mention, an address, a reference, a link or an emoji. It looks for them in what a backslash
   * leaves, but not across elements.
   */
  private static final Pattern LINK = Pattern.compile("(?i)(?<!\\w)@(?=[a-z0-9])|@(?=[\\w-]+\\.)|(?<=:)//|(?<=www)\\."
      + "|(?:(?<![\\w\\\\])|(?<=/[\\w.-]{1,100}))\\\\?#(?=\\d)|(?<=GH)-(?=\\d)"
      + "|:(?=(?:\\w|[\\\\+-])*(?:[a-z]|[+-]1)(?:\\w|[\\\\+-])*:)");
  private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

  private Markdown() {}

  /** Escapes the text, so that it renders as it is. */
  public static String escape(String text) {
    return LINK.matcher(plain(text)).replaceAll("<span>$0</span>");
  }

  /** Escapes the text for the content of an element, which is no Markdown. */
  public static String html(String text) {
    return LINK.matcher(StringEscapeUtils.escapeHtml4(line(text))).replaceAll("<span>$0</span>");
  }

  /** Escapes the text for a place without elements and links. */
  private static String plain(String text) {
    return START.matcher(SPECIAL.matcher(line(text)).replaceAll("\\\\$0")).replaceFirst("$0\\\\");
  }

  /** Formats the text as code. Backticks and pipes need an element, because code has no escape for them. */
  public static String code(String text) {
    return text.isBlank() ? "" : text.indexOf('`') < 0 && text.indexOf('|') < 0 ? "`" + line(text) + "`"
        : "<code>" + escape(text) + "</code>";
  }

  static String image(String alt, String path) {
    return "![" + plain(alt) + "](" + path + ")";
  }

  /** Returns the lines as a block of code, whose fence is longer than any in them. */
  public static String fence(List<String> lines) {
    String text = String.join("\n", lines.stream().map(Markdown::line).toList());
    String fence = BACKTICKS.matcher(text).results().map(MatchResult::group).map(ticks -> ticks + "`")
        .max(Comparator.naturalOrder()).orElse("```");
    return fence + "sh\n" + text + "\n" + fence;
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
