package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Run;

/** The top of the page: what was measured, where and when, and why the run is not fit for conclusions, if it is not. */
record TopOfPage(PageData data) {

  /** {@code What a task costs: JDK 17, JDK 21 and JDK 25}. */
  String title() {
    return "What a task costs: " + Phrase.list(
        data.matrix().runtimes().stream().map(data.titles()::runtime).toList());
  }

  DomContent html() {
    return header(h1(title()),
        each(data.run().parts(), part -> p(run(part)).withClass("quiet")),
        each(banners(), text -> p(text).withClass("banner")));
  }

  /** {@code Run 20261122T101432Z-standard, on AMD EPYC, 2 processors; started …, profile …, commit …}. */
  private static String run(Run run) {
    Environment environment = run.environment();
    List<String> facts = new ArrayList<>(List.of("Run " + run.name()));
    environment.value("cpu.model").ifPresent(model -> facts.add("on " + model + environment.value("cpu.processors")
        .map(number -> " with " + number + (number.equals("1") ? " processor" : " processors")).orElse("")));
    environment.value("started").ifPresent(time -> facts.add("started " + minute(Instant.parse(time))));
    environment.value("profile").ifPresent(profile -> facts.add("profile " + profile));
    environment.value("commit").ifPresent(commit -> facts.add("commit "
        + commit.substring(0, Math.min(12, commit.length()))
        + environment.value("tree").filter(tree -> !tree.equals("clean")).map(tree -> " (tree " + tree + ")")
            .orElse("")));
    return String.join(", ", facts) + ".";
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
    return banners;
  }

  /** Returns the time to the minute, in UTC, the same in every locale and time zone. */
  private static String minute(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return utc.toLocalDate() + " " + utc.toLocalTime() + " UTC";
  }
}
