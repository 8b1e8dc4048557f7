package taskmeter.report.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Run;

/** Of what, when, and whether it is a measurement at all. */
final class Heading {

  private Heading() {}

  static String markdown(PageData data) {
    Environment environment = data.run().environment();
    List<String> subject = new ArrayList<>();
    subject.add(data.matrix().runtimes().stream()
        .map(runtime -> data.titles().runtime(runtime)).collect(Collectors.joining(", ")));
    environment.value("cpu.model").ifPresent(subject::add);
    environment.value("cpu.processors")
        .ifPresent(number -> subject.add(number + (number.equals("1") ? " processor" : " processors")));

    List<String> parts = new ArrayList<>();
    parts.add("# What a task costs: " + Markdown.escape(String.join(", ", subject)));
    data.run().parts().forEach(part -> parts.add(run(part)));
    data.run().sideBySide().ifPresent(sideBySide -> parts.add(notInterleaved(sideBySide)));
    data.noMeasurement().ifPresent(reason -> parts.add("> **This is no measurement"
        + (reason.isBlank() ? "" : ": " + Markdown.escape(reason))
        + ".** The numbers show that the cells work, and nothing else."
        + " They have no intervals and answer no question."));
    environment.value("complete").filter(value -> !value.equals("yes"))
        .ifPresent(value -> parts.add("> **The campaign is not complete: "
            + Markdown.escape(value.replaceFirst("^no(: *)?", "")) + ".** What it had measured is here."));
    return String.join("\n\n", parts);
  }

  private static String run(Run run) {
    Environment environment = run.environment();
    List<String> said = new ArrayList<>();
    said.add("Run " + Markdown.code(run.name()));
    environment.value("started").ifPresent(time -> said.add("started " + minute(Instant.parse(time))));
    environment.value("profile").ifPresent(profile -> said.add("profile " + Markdown.escape(profile)));
    environment.value("commit").ifPresent(commit -> said.add("commit "
        + Markdown.code(commit.substring(0, Math.min(12, commit.length())))
        + environment.value("tree").filter(tree -> !tree.equals("clean"))
            .map(tree -> " (tree " + Markdown.escape(tree) + ")").orElse("")));
    return String.join(", ", said) + ".";
  }

  private static String notInterleaved(MergedRuns sideBySide) {
    String mismatches = sideBySide.mismatches().stream()
        .map(mismatch -> "\n> - " + Markdown.escape(mismatch.toString())).collect(Collectors.joining());
    return "> **Not interleaved: the box's drift between the runs is in every ratio of JVMs of two of them,** and no"
        + " interval knows of it. To be sure of a difference, measure these JVMs in one campaign."
        + (mismatches.isEmpty() ? "" : "\n>\n> **The runs' environments differ**, and that is in these ratios too:\n>"
            + mismatches);
  }

  /** ISO 8601 to the minute, in UTC: nothing that a locale or a time zone could change. */
  private static String minute(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return utc.toLocalDate() + " " + utc.toLocalTime() + " UTC";
  }
}
