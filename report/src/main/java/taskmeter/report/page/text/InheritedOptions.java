package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Run;

/** Says what options and agents did to all JVMs of a run that its settings do not show. */
public final class InheritedOptions {

  /** In the order in which a JVM reads them. */
  private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
  private static final String NONE = "none";

  private InheritedOptions() {}

  /** Returns a sentence for each run with such options and for each JVM with an agent, without a full stop. */
  public static List<String> sentences(List<Run> runs) {
    List<String> sentences = new ArrayList<>();
    for (Run run : runs) {
      String of = runs.size() == 1 ? "" : " of run " + run.name();
      variables(run.environment()).ifPresent(text ->
          sentences.add("Environment variables gave all JVMs" + of + " options: " + text));
      run.runtimes().forEach(runtime -> set(run.environment().properties(runtime).getOrDefault("jvm.agents", ""))
          .ifPresent(agents -> sentences.add("An agent slows what is measured on " + runtime + of + ": " + agents)));
    }
    return sentences;
  }

  private static Optional<String> variables(Environment environment) {
    String text = VARIABLES.stream().flatMap(name -> environment.value("env." + name).flatMap(InheritedOptions::set)
        .map(value -> name + "=" + value).stream()).collect(Collectors.joining("; "));
    return set(text);
  }

  private static Optional<String> set(String value) {
    return Optional.of(value).filter(text -> !text.isBlank() && !text.equals(NONE));
  }
}
