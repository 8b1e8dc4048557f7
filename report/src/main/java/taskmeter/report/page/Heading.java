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

/** The top of the page: what was measured, when, and whether it is a measurement at all. */
final class Heading {

  private Heading() {}

  static String markdown(PageData data) {
    Environment environment = data.run().environment();
    List<String> titles = data.matrix().runtimes().stream().map(data.titles()::runtime).toList();
    String separator = titles.stream().anyMatch(title -> title.contains(",")) ? "; " : ", ";
    List<String> parts = new ArrayList<>();
    parts.add("# What a task costs: " + Markdown.escape(String.join(separator, titles)));
    data.run().parts().forEach(part -> parts.add(run(part)));
    data.run().merged().ifPresent(merged -> parts.add(notInterleaved(merged)));
    data.noMeasurement().ifPresent(reason -> parts.add("> **Smoke run, not a measurement"
        + (reason.isBlank() ? "" : ": " + Markdown.escape(reason))
        + ".** The numbers only show that the cells work. They have no intervals, and no conclusion can be drawn from"
        + " them."));
    environment.value("complete").filter(value -> !value.equals("yes"))
        .ifPresent(value -> parts.add("> **The campaign is incomplete: "
            + Markdown.escape(value.replaceFirst("^no(: *)?", "")) + ".** This page shows what it measured."));
    return String.join("\n\n", parts);
  }

  private static String run(Run run) {
    Environment environment = run.environment();
    List<String> facts = new ArrayList<>();
    facts.add("Run " + Markdown.code(run.name()));
    environment.value("cpu.model").ifPresent(model -> facts.add("on " + Markdown.escape(model)
        + environment.value("cpu.processors").map(number -> " with " + number
            + (number.equals("1") ? " processor" : " processors")).orElse("")));
    environment.value("started").ifPresent(time -> facts.add("started " + minute(Instant.parse(time))));
    environment.value("profile").ifPresent(profile -> facts.add("profile " + Markdown.escape(profile)));
    environment.value("commit").ifPresent(commit -> facts.add("commit "
        + Markdown.code(commit.substring(0, Math.min(12, commit.length())))
        + environment.value("tree").filter(tree -> !tree.equals("clean"))
            .map(tree -> " (tree " + Markdown.escape(tree) + ")").orElse("")));
    return String.join(", ", facts) + ".";
  }

  private static String notInterleaved(MergedRuns merged) {
    String mismatches = merged.mismatches().stream()
        .map(mismatch -> "\n> - " + Markdown.escape(mismatch.toString())).collect(Collectors.joining());
    return "> **Not interleaved: every ratio between JVMs of two runs includes the machine's drift between the runs,**"
        + " and no interval accounts for it. To confirm a difference, measure these JVMs in one campaign."
        + (mismatches.isEmpty() ? "" : "\n>\n> **The runs' environments differ**, and the ratios include these"
            + " differences too:\n>" + mismatches);
  }

  /** Returns the time to the minute, in UTC, the same in every locale and time zone. */
  private static String minute(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return utc.toLocalDate() + " " + utc.toLocalTime() + " UTC";
  }
}
