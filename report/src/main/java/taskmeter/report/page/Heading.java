package taskmeter.report.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.sample.Environment;

/** Of what, when, and whether it is a measurement at all. */
final class Heading {

  private Heading() {}

  static String markdown(Material material) {
    Environment environment = material.run().environment();
    List<String> subject = new ArrayList<>();
    subject.add(material.matrix().runtimes().stream()
        .map(runtime -> material.titles().runtime(runtime)).collect(Collectors.joining(", ")));
    environment.value("cpu.model").ifPresent(subject::add);
    environment.value("cpu.processors")
        .ifPresent(number -> subject.add(number + (number.equals("1") ? " processor" : " processors")));

    List<String> run = new ArrayList<>();
    run.add("Run " + Markdown.code(material.run().name()));
    environment.value("started").ifPresent(time -> run.add("started " + minute(Instant.parse(time))));
    environment.value("profile").ifPresent(profile -> run.add("profile " + Markdown.escape(profile)));
    environment.value("commit").ifPresent(commit -> run.add("commit "
        + Markdown.code(commit.substring(0, Math.min(12, commit.length())))
        + environment.value("tree").filter(tree -> !tree.equals("clean"))
            .map(tree -> " (tree " + Markdown.escape(tree) + ")").orElse("")));

    List<String> parts = new ArrayList<>();
    parts.add("# What a task costs: " + Markdown.escape(String.join(", ", subject)));
    parts.add(String.join(", ", run) + ".");
    material.noMeasurement().ifPresent(reason -> parts.add("> **This is no measurement"
        + (reason.isBlank() ? "" : ": " + Markdown.escape(reason))
        + ".** The numbers show that the cells work, and nothing else."
        + " They have no intervals and answer no question."));
    environment.value("complete").filter(value -> !value.equals("yes"))
        .ifPresent(value -> parts.add("> **The campaign is not complete: "
            + Markdown.escape(value.replaceFirst("^no(: *)?", "")) + ".** What it had measured is here."));
    return String.join("\n\n", parts);
  }

  /** ISO 8601 to the minute, in UTC: nothing that a locale or a time zone could change. */
  private static String minute(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return utc.toLocalDate() + " " + utc.toLocalTime() + " UTC";
  }
}
