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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.matrix.Cell;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.sample.CellKey;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.verdict.Verdict.Kind;

/** The differences that are farthest from 1, decided ones before likely ones; of each cell only the farthest. */
record LargestChanges(ReportItems items, ItemText text) {

  private static final int MOST = 8;

  SectionTag html() {
    Set<CellKey> cells = new HashSet<>();
    List<ReportItem> changes = items.all().stream()
        .filter(item -> item.kind().filter(Kind::different).isPresent())
        .sorted(Comparator.comparing((ReportItem item) -> item.kind().orElseThrow().likely())
            .thenComparing(Comparator.comparingDouble(ReportItem::distance).reversed()))
        .filter(item -> cells.add(item.cell().key().withRuntime(""))).limit(MOST).toList();
    return section(h2("Largest changes").withId("changes"),
            changes.isEmpty() ? p("No difference was found.") : table(changes))
        .attr("aria-labelledby", "changes");
  }

  private DivTag table(List<ReportItem> changes) {
    return div(TagCreator.table(
            thead(tr(each(List.of("Cell", "Compared", "Cost", "Ratio (95 % interval)", "Verdict"),
                title -> th(title).attr("scope", "col")))),
            tbody(each(changes, this::row))))
        .withClass("scroll").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", "changes");
  }

  private DomContent row(ReportItem item) {
    return tr(th(a(text.heading(item)).withHref("#" + item.id())).attr("scope", "row"),
        td(text.pair(item)).withClass("pair"),
        td(item.base().flatMap(Cell::cost).map(LargestChanges::cost).orElse("–") + " → "
            + item.cell().cost().map(LargestChanges::cost).orElse("–")).withClass("number"),
        td(item.figure()).withClass("number"),
        td(VerdictMark.of(item)));
  }

  private static String cost(Estimate cost) {
    return Nanoseconds.text(cost.value());
  }
}
