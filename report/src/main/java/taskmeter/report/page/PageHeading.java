package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.page.text.InheritedOptions;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.RunFacts;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.MergedRuns;

/** The top of the page: what was measured, when, and whether it is a measurement at all. */
final class PageHeading {

  private PageHeading() {}

  static String markdown(PageData data) {
    Environment environment = data.run().environment();
    List<String> titles = data.matrix().runtimes().stream().map(data.titles()::runtime).toList();
    String separator = titles.stream().anyMatch(title -> title.contains(",")) ? "; " : ", ";
    List<String> parts = new ArrayList<>();
    parts.add("# What a task costs: " + Markdown.escape(String.join(separator, titles)));
    RunFacts facts = new RunFacts(Markdown::escape, Markdown::code);
    data.run().parts().forEach(part -> parts.add(facts.sentence(part)));
    data.run().merged().ifPresent(merged -> parts.add(notInterleaved(merged)));
    data.noMeasurement().ifPresent(reason -> parts.add("> **Smoke run, not a measurement"
        + (reason.isBlank() ? "" : ": " + Markdown.escape(reason))
        + ".** The numbers only show that the cells work. They have no intervals, and no conclusion can be drawn from"
        + " them."));
    environment.value("complete").filter(value -> !value.equals("yes"))
        .ifPresent(value -> parts.add("> **The campaign is incomplete: "
            + Markdown.escape(value.replaceFirst("^no(: *)?", "")) + ".** This page shows what it measured."));
    InheritedOptions.sentences(data.run().parts()).forEach(text -> parts.add("> **" + Markdown.escape(text) + ".**"));
    return String.join("\n\n", parts);
  }

  private static String notInterleaved(MergedRuns merged) {
    String mismatches = merged.mismatches().stream()
        .map(mismatch -> "\n> - " + Markdown.escape(mismatch.toString())).collect(Collectors.joining());
    return "> **Not interleaved: every ratio between JVMs of two runs includes the machine's drift between the runs,**"
        + " and no interval accounts for it. To confirm a difference, measure these JVMs in one campaign."
        + (mismatches.isEmpty() ? "" : "\n>\n> **The runs' environments differ**, and the ratios include these"
            + " differences too:\n>" + mismatches);
  }
}
