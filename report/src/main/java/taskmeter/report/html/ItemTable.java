package taskmeter.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import java.util.List;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.html.item.ReportItems;

/** The table of all items, which a script sorts and filters. */
record ItemTable(ReportItems items, List<ItemColumn> columns, FilterForm filters) {

  SectionTag html() {
    return section(h2(items.onlyCompared() ? "All comparisons" : items.compared()
            ? "All comparisons, and cells that are not compared" : "All cells").withId("all"),
        filters.html(),
        div(table(
            thead(tr(each(columns, column -> th(column.title()).attr("scope", "col").attr("data-key", column.key())
                .attr("data-sort-method", "number").condAttr(!column.css().isEmpty(), "class", column.css())))),
            tbody(each(items.all(), this::row))).withId("items"))
            .withClass("scroll wide").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", "all"))
        .attr("aria-labelledby", "all");
  }

  private DomContent row(ReportItem item) {
    return each(rawHtml("\n"), tr(each(columns, column -> field(column, item)))
        .attr("data-scenario", item.cell().key().scenario())
        .attr("data-carrier", item.cell().key().carrier())
        .attr("data-jdk", item.pair())
        .attr("data-verdict", item.kind().map(kind -> kind.word()).orElse(""))
        .attr("data-name", item.name()));
  }

  private static DomContent field(ItemColumn column, ReportItem item) {
    String order = column.order().apply(item).map(ItemTable::number).orElse("");
    ContainerTag<?> field = column.key().equals("cell") ? new ThTag().attr("scope", "row") : new TdTag();
    return field.attr("data-sort", order).condAttr(!column.css().isEmpty(), "class", column.css())
        .with(column.content().apply(item));
  }

  /** Leaves out the fraction of a whole number. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
  }
}
