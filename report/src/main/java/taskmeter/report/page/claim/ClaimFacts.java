package taskmeter.report.page.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.claim.ClaimResult;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.RuntimeKind;

/** What the claims were measured with, in sentences: builds, machine and forks. */
record ClaimFacts(PageData data, List<ClaimResult> results) {

  String text() {
    List<String> sentences = new ArrayList<>(List.of(subject() + "."));
    flags().ifPresent(sentences::add);
    sentences.add(forks() + ".");
    return String.join(" ", sentences);
  }

  private String subject() {
    Stream<String> runtimes = Stream.concat(
        data.matrix().runtimes(RuntimeKind.CPYTHON).stream().map(runtime -> build(runtime, RuntimeKind.CPYTHON + " ")),
        results.get(0).jdk().map(runtime -> build(runtime, RuntimeKind.JDK + " ")).stream());
    List<String> machine = Stream.of("cpu.model", "virtualisation", "os")
        .flatMap(property -> data.run().environment().value(property).stream()).map(Markdown::escape).toList();
    String processors = data.run().environment().value("cpu.processors")
        .map(count -> ", processors: " + Markdown.escape(count)).orElse("");
    return Phrase.list(runtimes.toList())
        + (machine.isEmpty() ? "" : ", on this machine: " + String.join(", ", machine) + processors);
  }

  private String build(String runtime, String kind) {
    Map<String, String> properties = data.run().environment().properties(runtime);
    String vendor = properties.getOrDefault("jvm.vendor", "");
    return kind + Markdown.escape(properties.getOrDefault("jvm.version", runtime))
        + (vendor.isEmpty() ? "" : " (" + Markdown.escape(vendor) + ")");
  }

  /** Returns the options of the builds, which matter to a comparison with numbers of other builds. */
  private Optional<String> flags() {
    List<String> flags = data.matrix().runtimes(RuntimeKind.CPYTHON).stream()
        .map(runtime -> data.run().environment().properties(runtime).getOrDefault("python.build_flags", ""))
        .filter(each -> !each.isEmpty()).distinct().map(Markdown::code).toList();
    return flags.isEmpty() ? Optional.empty()
        : Optional.of(RuntimeKind.CPYTHON + " was built with " + Phrase.list(flags) + ".");
  }

  private String forks() {
    var counts = results.stream().flatMap(result -> result.rows().stream())
        .flatMap(row -> Stream.concat(row.python().stream(), row.jvm().stream()))
        .mapToInt(finding -> finding.cell().forks().size()).summaryStatistics();
    return "Each cost is from " + (counts.getMin() == counts.getMax() ? "" : counts.getMin() + " to ")
        + Phrase.of(counts.getMax(), "fork");
  }
}
