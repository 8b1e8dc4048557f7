package taskmeter.report.page.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.JvmSetup;

/** Says which runtimes have arguments that their baseline does not have: the difference is what was to be measured. */
record OnPurpose(PageData data) {

  /** Returns a line for each runtime with other arguments than its baseline; empty if there is none. */
  String markdown() {
    return data.across().stream().flatMap(across -> across.runtimes().stream()
            .filter(runtime -> !own(runtime).equals(own(across.baseline())))
            .map(runtime -> line(runtime, across)))
        .collect(Collectors.joining("\n"));
  }

  private String line(String runtime, AcrossRuntimes across) {
    List<String> settings = Arrays.stream(JvmSetup.values())
        .filter(setup -> setup.onPurpose(properties(runtime), properties(across.baseline())))
        .map(setup -> Markdown.code(setup.property())).toList();
    return "- Settings differ on purpose: " + arguments(runtime) + ", and " + arguments(across.baseline())
        + (settings.isEmpty() ? "."
            : "; " + Phrase.list(settings) + " " + Phrase.verb(settings.size(), "differs", "differ") + ".");
  }

  private String arguments(String runtime) {
    return Markdown.escape(data.titles().runtime(runtime)) + " has "
        + (own(runtime).isEmpty() ? "no arguments of its own" : "the arguments " + Markdown.code(own(runtime)));
  }

  private String own(String runtime) {
    return JvmSetup.own(properties(runtime));
  }

  private Map<String, String> properties(String runtime) {
    return data.run().environment().properties(runtime);
  }
}
