package taskmeter.report.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown with marked quotations: a comment names the run of the table or paragraph below it, and the facts
 * that its numbers are, in order.
 *
 * @param name of the file, relative to the repository
 * @param quotes tables and paragraphs below a comment that names a run
 * @param rest all other lines, without code, comments, links and tables of options
 */
record MarkedPage(String name, List<Quote> quotes, List<Line> rest) {

  /** The name of the run in comments about all committed runs. */
  static final String EVERY_RUN = "every run";

  private static final String QUANTITY = "[▲▼=?±]?\\s?[\\d.]+\\s?(?:ns|µs|ms|×|%)(?:\\s\\([^`)]*\\))?";
  private static final Pattern MARK = Pattern.compile("<!--\\s*from\\s+(?:results/)?([^:\\s]+(?: run)?)(?::(.*))?-->",
      Pattern.DOTALL);

  /**
   * A table or a paragraph.
   *
   * @param line the number of its first line
   * @param run its name, or {@link #EVERY_RUN}
   * @param items the facts that the comment lists
   * @param lines the unchanged text
   */
  record Quote(int line, String run, List<String> items, List<String> lines) {

    /** Returns the text as one line, without code and links. */
    String prose() {
      return plain(String.join(" ", lines));
    }

    boolean table() {
      return lines.get(0).startsWith("|");
    }
  }

  /** A line with its number. */
  record Line(int number, String text) {}

  static MarkedPage of(String name, String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<Quote> quotes = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        code = !code;
      } else if (!code && line.startsWith("<!--")) {
        int end = i;
        while (!lines.get(end).contains("-->")) {
          end++;
        }
        Matcher mark = MARK.matcher(String.join(" ", lines.subList(i, end + 1)));
        i = end;
        if (mark.matches()) {
          int after = blockEnd(lines, end + 1);
          quotes.add(new Quote(end + 2, mark.group(1), items(mark.group(2)), lines.subList(end + 1, after)));
          i = after - 1;
        }
      } else if (!code && !line.startsWith("| `-D")) {
        rest.add(new Line(i + 1, line));
      }
    }
    return new MarkedPage(name, quotes, rest);
  }

  private static int blockEnd(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    if (end == from) {
      throw new IllegalArgumentException("line " + from + ": a comment names a run, but no text follows;"
          + " put it right above its table or paragraph");
    }
    return end;
  }

  private static List<String> items(String text) {
    return text == null ? List.of()
        : Arrays.stream(text.split(";")).map(item -> item.replaceAll("\\s+", " ").strip())
            .filter(item -> !item.isEmpty()).toList();
  }

  /** Returns the unmarked text by paragraphs, because a number and its unit may be on two lines. */
  List<Line> paragraphs() {
    List<Line> paragraphs = new ArrayList<>();
    for (Line line : rest) {
      Line last = paragraphs.isEmpty() ? new Line(0, "") : paragraphs.get(paragraphs.size() - 1);
      boolean more = !line.text().isBlank() && !last.text().isBlank();
      if (more) {
        paragraphs.set(paragraphs.size() - 1, new Line(last.number(), last.text() + " " + line.text()));
      } else {
        paragraphs.add(line);
      }
    }
    return paragraphs.stream().map(each -> new Line(each.number(), plain(each.text()))).toList();
  }

  /** Removes code, link targets, emphasis and footnote signs; keeps quantities that are formatted as code. */
  static String plain(String text) {
    return text.replaceAll("`(" + QUANTITY + ")`", "$1").replaceAll("`[^`]*`", "")
        .replaceAll("\\]\\([^)]*\\)", "]").replaceAll("<!--.*?-->", "")
        .replaceAll("[*¹]", "").replaceAll("\\s+", " ").strip();
  }
}
