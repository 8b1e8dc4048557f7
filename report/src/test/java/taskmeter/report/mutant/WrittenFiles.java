package taskmeter.report.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The files of a report, read by the parsers that other programs use.
 *
 * @param texts by name, without the files of the run
 * @param pages the Markdown as a browser shows it, and the page for a browser
 */
public record WrittenFiles(SortedMap<String, String> texts, Map<String, Document> pages) {

  /** Characters that nobody sees or that change the text around them, and those that no XML has. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\u034F\u115F\u1160"
      + "\u17B4\u17B5\u180B-\u180F\u2065\u2800\u3164\uFDD0-\uFDEF\uFE00-\uFE0F\uFFA0\uFFF0-\uFFFB"
      + "\\x{E0000}-\\x{E0FFF}]|[\uFFFE\uFFFF]");
  /** What GitHub makes a link or a mention, in the text of a page outside of code. */
  private static final Pattern LINK = Pattern.compile("(?i).*((https?|ftp)://|www\\.|(?<!\\w)@[a-z0-9]|@[\\w-]+\\."
      + "|(?<![\\w\\\\])\\\\?#[0-9]|/[\\w.-]+\\\\?#[0-9]|GH-[0-9]|:tada:).*");
  private static final Pattern CODE = Pattern.compile("(?s)(`{3,}).*?\\1"
      + "|`[^`\n]*`|<code>.*?</code>|!\\[[^\n]*\\]\\([^)]*\\)");
  private static final List<String> OWN = List.of("\n", "\u2060");
  private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());

  public static WrittenFiles read(Path run) throws Exception {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(run)) {
      for (Path file : all.filter(Files::isRegularFile).filter(each -> !each.toString().endsWith(".csv")).toList()) {
        texts.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    Map<String, Document> pages = new TreeMap<>();
    for (var text : texts.entrySet()) {
      assertPlain(text.getKey(), text.getValue());
      String extension = text.getKey().replaceFirst(".*\\.", "");
      switch (extension) {
        case "svg", "xml" -> parser().parse(new InputSource(new StringReader(text.getValue())));
        case "json" -> new ObjectMapper().readTree(text.getValue());
        case "md" -> pages.put(text.getKey(), markdown(text.getKey(), text.getValue()));
        case "html" -> pages.put(text.getKey(), Jsoup.parse(text.getValue()));
        case "txt" -> { }
        default -> throw new AssertionError("found a file " + text.getKey());
      }
    }
    return new WrittenFiles(texts, pages);
  }

  /** Requires that a text has no character that cannot be seen, except for those that the report itself writes. */
  public static void assertPlain(String where, String text) {
    Matcher unseen = UNSEEN.matcher(text);
    while (unseen.find()) {
      if (!OWN.contains(unseen.group())) {
        throw new AssertionError(where + ": found U+%04X in ".formatted(unseen.group().codePointAt(0))
            + text.substring(Math.max(0, unseen.start() - 30), Math.min(text.length(), unseen.end() + 30)));
      }
    }
  }

  private static Document markdown(String name, String text) {
    int columns = 0;
    for (String line : text.lines().toList()) {
      int now = line.startsWith("|") ? columns(line) : 0;
      assertTrue(columns == 0 || now == 0 || now == columns, () -> name + ": another number of columns in " + line);
      columns = now;
    }
    return Jsoup.parse(HtmlRenderer.builder().extensions(TABLES).build()
        .render(Parser.builder().extensions(TABLES).build().parse(text)));
  }

  /** Returns how many columns a row of a table has: a backslash takes the next character out of it. */
  private static int columns(String row) {
    int columns = -1;
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        columns++;
      }
    }
    return columns;
  }

  private static DocumentBuilder parser() throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    parser.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) throws SAXParseException {
        throw e;
      }

      @Override
      public void error(SAXParseException e) throws SAXParseException {
        throw e;
      }

      @Override
      public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
      }
    });
    return parser;
  }

  /** Requires the structure of another report: the same tables, headings and charts, and no link or element more. */
  public void assertLike(WrittenFiles usual) {
    assertEquals(usual.texts.size(), texts.size(), () -> "files: " + texts.keySet());
    assertEquals(usual.pages.keySet(), pages.keySet());
    List<String> charts = pages.values().stream().flatMap(page -> page.select("img").stream())
        .map(image -> image.attr("src")).distinct().sorted().toList();
    assertEquals(texts.keySet().stream().filter(name -> name.startsWith("charts/")).toList(), charts, "charts");
    charts.forEach(chart -> {
      assertTrue(chart.matches("charts/[a-z0-9-]{1,200}\\.svg"), chart);
      assertFalse(chart.matches("charts/(con|prn|aux|nul|com[0-9]|lpt[0-9])\\.svg"), chart);
    });
    assertEquals(charts.size(), charts.stream().map(texts::get).map(svg -> svg.replaceFirst("(?s).*?</style", ""))
        .distinct().count(), "charts that differ");
    pages.forEach((name, page) -> assertEquals(elements(usual.pages.get(name)), elements(page), name));
    texts.forEach((name, text) -> {
      if (name.endsWith(".md")) {
        assertEquals(List.of(), LINK.matcher(CODE.matcher(text).replaceAll("")).results().map(MatchResult::group)
            .toList(), () -> name + ": links and mentions");
      }
    });
  }

  /** Counts the elements by name; lines break where a label is long. */
  private static Map<String, Long> elements(Document page) {
    return page.body().getAllElements().stream().map(Element::tagName)
        .filter(tag -> !List.of("wbr", "br", "sup", "span", "code", "a", "strong", "em").contains(tag))
        .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
  }

  /** Requires that a person can see the text on a page. */
  public void assertShows(String text) throws IOException {
    String shown = words(UNSEEN.matcher(text).replaceAll(match ->
        "<U+%04X>".formatted(match.group().codePointAt(0))));
    List<String> all = new ArrayList<>(pages.values().stream().map(page -> words(page.wholeText())).toList());
    assertTrue(all.stream().anyMatch(page -> page.contains(shown)), () -> "not shown: " + shown);
  }

  private static String words(String text) {
    return text.replace("\u2060", "").replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
