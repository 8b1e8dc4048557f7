package taskmeter.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.explain.Explanation;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.html.item.ReportItem;
import taskmeter.report.html.item.ReportItems;
import taskmeter.report.matrix.Cell;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict;

/** The view of an item: its forks, block ratios, doubts and arithmetic. */
record ItemView(ReportItems items, ItemText words) {

  DomContent of(ReportItem item) {
    return each(rawHtml("\n"), article(
        p(a("← All rows").withHref("#all").withClass("back")).withClass("back-line"),
        h2(words.heading(item)).withId(item.id() + "-title").attr("tabindex", "-1"),
        headline(item),
        p(span(item.comparison().isPresent() ? "Name for --explain and filters: " : "Name for filters: ")
            .withClass("quiet"), code(item.name()).withClass("name")),
        div(each(charts(item), chart -> chart)).withClass("charts"),
        list("Against a verdict", against(item)),
        list(item.family().isPresent() ? "Doubts" : "Doubts about the cost", doubts(item)),
        list("Failed or not available", failures(item)),
        elsewhere(item),
        arithmetic(item))
        .withId(item.id()).withClass("view").attr("aria-labelledby", item.id() + "-title"));
  }

  /** {@code ▲ slower JDK 27 / JDK 17: 2.48× (2.41–2.56×)}; of a cell that is not compared its cost. */
  private DomContent headline(ReportItem item) {
    String figure = !item.figure().isEmpty() ? item.figure() : item.family().isPresent() ? "no ratio" : "no cost";
    return p(each(item.family().isPresent() ? List.of(item) : List.<ReportItem>of(), VerdictMark::of),
        text(" " + words.pair(item) + ": "), span(figure).withClass("figure")).withClass("headline");
  }

  private List<DomContent> charts(ReportItem item) {
    List<DomContent> charts = new ArrayList<>();
    List<Cell> ran = Stream.concat(Stream.of(item.cell()), item.base().stream()).filter(Cell::ran).toList();
    if (!ran.isEmpty()) {
      charts.add(figure(figcaption("Forks, by the mean of their iterations"), new ForkDots(ran, words).html()));
    }
    item.comparison().flatMap(each -> new BlockRatioDots(each, item.judgement().flatMap(judgement ->
            judgement.evidence()).map(TestResult::band)).html())
        .ifPresent(chart -> charts.add(figure(figcaption("Ratio within each block, with the 95 % interval"), chart)));
    return charts;
  }

  private static List<String> against(ReportItem item) {
    return item.judgement().map(judgement -> switch (judgement.verdict()) {
      case Verdict.Inconclusive open -> open.why().stream().map(Doubt::text).toList();
      case Verdict.NotComparable none -> List.of(none.why());
      case Verdict.Slower slower -> List.<String>of();
      case Verdict.Faster faster -> List.<String>of();
      case Verdict.LikelySlower slower -> List.<String>of();
      case Verdict.LikelyFaster faster -> List.<String>of();
      case Verdict.Same same -> List.<String>of();
    }).orElse(List.of());
  }

  /** Returns the doubts that are not listed before; if only one side of a comparison has a doubt, with that side. */
  private List<String> doubts(ReportItem item) {
    return item.doubts().stream().distinct().filter(doubt -> !against(item).contains(doubt.text())).map(doubt -> {
      List<Cell> sides = Stream.concat(Stream.of(item.cell()), item.base().stream())
          .filter(cell -> items.doubts(cell).contains(doubt)).toList();
      return (item.base().isPresent() && sides.size() == 1 ? words.runtime(sides.get(0).key().runtime()) + ": " : "")
          + doubt.text();
    }).toList();
  }

  private List<String> failures(ReportItem item) {
    return Stream.concat(Stream.of(item.cell()), item.base().stream()).flatMap(cell ->
        Stream.concat(cell.failures().stream().map(fork -> "slot " + fork.slot() + " failed: " + fork.reason()),
                cell.ran() ? Stream.of() : cell.absences().stream().limit(1).map(fork -> fork.reason()))
            .map(reason -> words.runtime(cell.key().runtime()) + ", " + reason)).toList();
  }

  private static DomContent list(String title, List<String> texts) {
    return each(texts.isEmpty() ? List.<String>of() : List.of(title), each ->
        div(h3(each), ul(each(texts, text -> li(text)))));
  }

  private DomContent elsewhere(ReportItem item) {
    List<ReportItem> others = items.elsewhere(item);
    return each(others.isEmpty() ? List.<String>of() : List.of("The same cell, compared"), title -> div(h3(title),
        ul(each(others, other -> li(a(words.pair(other)).withHref("#" + other.id()),
            text(" " + other.figure() + " "),
            each(other.family().isPresent() ? List.of(other) : List.<ReportItem>of(), VerdictMark::of))))));
  }

  private static DomContent arithmetic(ReportItem item) {
    return each(item.judgement().filter(judgement -> judgement.comparison().isPresent()).stream().toList(),
        judgement -> details(summary("Arithmetic of the verdict"), pre(String.join("\n", Explanation.of(
            new NamedComparison(item.name(), item.family().orElseThrow(), judgement)))).attr("tabindex", "0"))
            .attr("open", "open"));
  }
}
