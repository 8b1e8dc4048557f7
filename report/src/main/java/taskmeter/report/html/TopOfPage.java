package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import taskmeter.report.page.summary.Fitness;
import taskmeter.report.page.text.InheritedOptions;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.RunFacts;
import taskmeter.report.quantity.Phrase;

/** The top of the page: what was measured, where and when, and why the run is not fit for conclusions, if it is not. */
record TopOfPage(PageData data) {

  private static final RunFacts FACTS = new RunFacts(UnaryOperator.identity(), UnaryOperator.identity());

  /** {@code What a task costs: JDK 17, JDK 21 and JDK 25}. */
  String title() {
    return "What a task costs: " + Phrase.list(
        data.matrix().runtimes().stream().map(data.titles()::runtime).toList());
  }

  DomContent html() {
    return header(h1(title()),
        each(data.run().parts(), part -> p(FACTS.sentence(part)).withClass("quiet")),
        each(banners(), text -> p(text).withClass("banner")));
  }

  private List<String> banners() {
    List<String> banners = new ArrayList<>();
    data.noMeasurement().ifPresent(reason -> banners.add("Smoke run, not a measurement"
        + (reason.isBlank() ? "" : ": " + reason)
        + ". The numbers only show that the cells work. No conclusion can be drawn from them."));
    data.run().environment().value("complete").filter(value -> !value.equals("yes")).ifPresent(value ->
        banners.add("The campaign is incomplete: " + value.replaceFirst("^no(: *)?", "")
            + ". This page shows what it measured."));
    data.run().merged().ifPresent(merged -> banners.add("Not interleaved: every ratio between runtimes of two runs"
        + " includes the machine's drift between the runs, and no interval accounts for it."
        + (merged.mismatches().isEmpty() ? "" : " The runs' environments differ: " + merged.mismatches().stream()
            .map(Object::toString).collect(Collectors.joining("; ")) + ".")));
    InheritedOptions.sentences(data.run().parts()).forEach(text -> banners.add(text + "."));
    banners.addAll(new Fitness(data).warnings());
    return banners;
  }
}
