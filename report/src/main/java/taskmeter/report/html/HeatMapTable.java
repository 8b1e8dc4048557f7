package taskmeter.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TdTag;
import java.util.List;
import java.util.Optional;
import taskmeter.report.chart.RatioColor;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * The ratios of one kind of runtime as a table of coloured fields: a row for each cell, a column for each runtime, the
 * rows of a scenario together. A field links to the view of its comparison.
 */
record HeatMapTable(AcrossRuntimes across, ReportItems items, ItemText words) {

  DivTag html() {
    List<String> scenarios =
        across.rows().stream().map(row -> row.base().key().scenario()).distinct().toList();
    return div(table(
            caption("Each ratio is relative to the cost in the framed field of its row, on "
                + words.runtime(across.baseline()) + " if it has the cell.").withClass("quiet"),
            thead(tr(th("Cell").attr("scope", "col"), th("Carrier").attr("scope", "col"),
                each(across.runtimes(), runtime -> th(words.runtime(runtime)).attr("scope", "col")))),
            each(scenarios, scenario -> scenario(across.rows(scenario))))
            .withClass("heat"))
        .withClass("scroll").attr("tabindex", "0").attr("role", "group")
        .attr("aria-label", "Heat map of " + across.kind().plural());
  }

  private DomContent scenario(List<RuntimeRow> rows) {
    return tbody(
        tr(th(words.scenario(rows.get(0).base())).attr("scope", "rowgroup")
            .attr("colspan", across.runtimes().size() + 2).withClass("group")),
        each(rows, row -> tr(th(words.label(row.base())).attr("scope", "row"), td(words.carrier(row.base())),
            each(row.cells(), cell -> field(row, cell)))));
  }

  private TdTag field(RuntimeRow row, Cell cell) {
    if (cell.equals(row.base())) {
      return td(Nanoseconds.text(cell.cost().orElseThrow().value())).withClass("base")
          .withTitle(EstimateText.cost(cell.cost().orElseThrow()));
    }
    Optional<ReportItem> item = items.about(cell);
    return row.comparison(cell).map(comparison -> td(link(item, span(
            text(Digits.significant(comparison.ratio().value(), 3)),
            VerdictMark.brief(item.flatMap(ReportItem::kind).filter(Kind::finding)))))
            .withClass(color(comparison, item.flatMap(ReportItem::kind))))
        .orElseGet(() -> td(link(item, text(cell.ran() ? "differs" : cell.failed() ? "failed" : "–")))
            .withClass("none"));
  }

  /** {@code JDK 27 / JDK 17: 2.48× (2.41–2.56×), slower} is the tooltip. */
  private DomContent link(Optional<ReportItem> item, DomContent content) {
    return item.<DomContent>map(each -> a(content).withHref("#" + each.id()).withTitle(words.pair(each)
        + (each.figure().isEmpty() ? "" : ": " + each.figure()) + each.kind().map(kind -> ", " + kind.word())
            .orElse(", no verdict"))).orElse(content);
  }

  /**
   * Returns the class of the colour: filled for a difference, an outline if only the interval excludes 1, as in the
   * charts; any other ratio has none.
   */
  private static String color(RuntimeComparison comparison, Optional<Kind> kind) {
    int shade = RatioColor.all().indexOf(RatioColor.of(comparison.ratio().value()));
    return kind.filter(Kind::different).map(each -> "ratio-" + shade)
        .or(() -> comparison.ratio().interval().filter(interval -> interval.low() > 1 || interval.high() < 1)
            .map(interval -> "outline-" + shade))
        .orElse("unclear");
  }
}
