package taskmeter.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.HeadTag;
import j2html.utils.EscapeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import taskmeter.report.chart.RatioColor;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.page.summary.LargestChanges;
import taskmeter.report.page.text.PageData;

/** The report for a browser: the answer, a table of all comparisons, and a view of each. */
public final class HtmlReport {

  private static final Config ESCAPED = Config.defaults().withTextEscaper(HtmlReport::escape);

  private final PageData data;
  private final ReportItems items;
  private final ItemText words;

  private HtmlReport(PageData data) {
    this.data = data;
    this.items = ReportItems.of(data);
    this.words = new ItemText(data);
  }

  /** Returns the page. It is a function of the data: not of the clock, the locale or the time zone. */
  public static String of(PageData data) {
    HtmlReport report = new HtmlReport(data);
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    try {
      html(report.top(), report.content()).attr("lang", "en").render(FlatHtml.into(page, ESCAPED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.append('\n').toString();
  }

  private HeadTag top() {
    PageResource styles = new PageResource(PageResource.read("report.css") + colors());
    return head(
        meta().attr("charset", "utf-8"),
        meta().attr("http-equiv", "Content-Security-Policy").attr("content", "default-src 'none'; style-src "
            + styles.hash() + "; script-src " + early().hash() + " " + sorting().hash() + " " + own().hash()
            + "; base-uri 'none'; form-action 'none'"),
        meta().withName("viewport").attr("content", "width=device-width, initial-scale=1"),
        title(new TopOfPage(data).title()),
        script(rawHtml(early().text())),
        style(rawHtml(styles.text())));
  }

  /** Says that scripts run, before the first paint: views that are not open are hidden then. */
  private static PageResource early() {
    return new PageResource("document.documentElement.classList.add(\"scripted\");");
  }

  private static PageResource sorting() {
    return new PageResource("/*\n" + PageResource.read("tablesort-LICENCE.txt") + "*/\n"
        + PageResource.read("tablesort.js"));
  }

  private static PageResource own() {
    return new PageResource(PageResource.read("report.js"));
  }

  private static String colors() {
    List<RatioColor> colors = RatioColor.all();
    return colors.stream().map(color -> String.format(Locale.ROOT,
            ".ratio-%1$d { background: %2$s; color: %3$s; }\n"
                + ".outline-%1$d { outline: 2px solid %2$s; outline-offset: -2px; }\n",
            colors.indexOf(color), color.cssFill(), color.cssText()))
        .collect(Collectors.joining());
  }

  private BodyTag content() {
    List<ItemColumn> columns = ItemColumn.of(data, items, words);
    ItemView view = new ItemView(items, words);
    return body(
        a("Skip to the table").withHref("#all").withClass("skip"),
        new TopOfPage(data).html(),
        main(div(answer(), new ItemTable(items, columns, new FilterForm(items, words)).html())
                .withId("overview"),
            section(each(items.all(), view::of)).withId("views").attr("aria-label", "One view each")),
        footer(p("Costs are times per operation. details.md in the folder of the run has the charts, the machine during"
            + " the run, and the environment. The table is sorted by tablesort, whose licence is in the source of this"
            + " page.")),
        script(rawHtml(sorting().text())),
        script(rawHtml(own().text())));
  }

  /** Nearly all texts of a page have only letters, digits and usual signs of Latin-1, and dashes. */
  private static String escape(String text) {
    return text.chars().allMatch(HtmlReport::plain) ? text : EscapeUtil.escape(text);
  }

  private static boolean plain(int character) {
    return character >= '(' && character <= '~' && character != '<' && character != '>'
        || character >= ' ' && character <= '%' && character != '"' || character == '\n' || character == '–'
        || character >= 0xA0 && character <= 0xFF;
  }

  /** Returns the parts that answer what changed; nothing without verdicts. */
  private DomContent answer() {
    return !data.compared() ? each() : each(
        new VerdictCountList(data.verdicts(), words).html(),
        new ChangeTable(items, words, new LargestChanges(data)).html(),
        section(h2("Heat map").withId("heat-map"), HowToRead.colors(),
            each(data.across(), across -> new HeatMapTable(across, items, words).html()))
            .attr("aria-labelledby", "heat-map"));
  }
}
