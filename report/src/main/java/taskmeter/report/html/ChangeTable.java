package taskmeter.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.summary.LargestChanges;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.statistic.Estimate;

/** The largest differences, as in the summary. */
record ChangeTable(ReportItems items, ItemText text, LargestChanges largest) {

  SectionTag html() {
    List<ReportItem> changes = largest.all().stream()
        .flatMap(change -> items.about(change.judgement().cell()).stream()).toList();
    return section(h2("Largest changes").withId("changes"),
            changes.isEmpty() ? p("No difference was found.") : table(changes))
        .attr("aria-labelledby", "changes");
  }

  private DivTag table(List<ReportItem> changes) {
    return div(TagCreator.table(
            thead(tr(each(List.of("Cell", "Verdict", "Ratio (95 % interval)", "Compared", "Mean cost"),
                title -> th(title).attr("scope", "col")))),
            tbody(each(changes, this::row))))
        .withClass("scroll").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", "changes");
  }

  private DomContent row(ReportItem item) {
    return tr(th(a(text.heading(item)).withHref("#" + item.id())).attr("scope", "row"),
        td(VerdictMark.of(item)),
        td(item.figure()).withClass("number"),
        td(text.pair(item)).withClass("pair"),
        td(item.base().flatMap(Cell::cost).map(ChangeTable::cost).orElse("–") + " → "
            + item.cell().cost().map(ChangeTable::cost).orElse("–")).withClass("number"));
  }

  private static String cost(Estimate cost) {
    return Nanoseconds.text(cost.value());
  }
}
