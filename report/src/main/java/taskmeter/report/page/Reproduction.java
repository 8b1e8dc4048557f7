package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RuntimeKind;

/** The commands that repeat the measurement and draw the report again. */
final class Reproduction {

  private static final Pattern BUDGET = Pattern.compile(" -Dbench\\.budget=('[^']*'|\\S+)");
  /** Budgets from an hour on are multiples of this. */
  private static final int ROUND_MINUTES = 5;

  private Reproduction() {}

  static String markdown(PageData data) {
    List<String> lines = new ArrayList<>();
    for (Run run : data.run().parts()) {
      run.environment().value("commit").map(commit -> "git checkout " + commit)
          .filter(line -> !lines.contains(line)).ifPresent(lines::add);
      command(run.environment()).ifPresent(lines::add);
    }
    String report = "mvn -pl report verify -DskipTests -Dreport.run="
        + data.run().parts().stream().map(Run::name).collect(Collectors.joining(","))
        + (mismatches(data) ? " -Dreport.allowMismatch" : "");
    return "To repeat the measurement, on an idle machine" + jdks(data) + ":\n\n" + Markdown.fence(lines)
        + data.run().parts().stream().map(run -> segments(run, data)).collect(Collectors.joining())
        + "\n\nTo draw this page and its charts again, in a checkout that has these samples:\n\n"
        + Markdown.fence(List.of(report));
  }

  /**
   * Returns the command that starts the run again; empty if it is not known. A resumed run has the command of its last
   * segment, whose budget can be too short for the whole run. The sum of all budgets can be too long, because a segment
   * that was interrupted did not use its own; so the budget is the time that all segments took.
   */
  private static Optional<String> command(Environment environment) {
    Optional<String> command = environment.value("command");
    return tooShort(environment) ? command.map(text -> BUDGET.matcher(text).replaceAll("")
        + " -Dbench.budget=" + minutes(environment.number("wall_s").orElseThrow()) + "m") : command;
  }

  private static boolean tooShort(Environment environment) {
    double wall = environment.number("wall_s").orElse(0);
    return environment.segments() > 1 && environment.number("budget_s").orElse(wall) < wall;
  }

  /** Returns a budget that is at least this long. */
  private static long minutes(double seconds) {
    long minutes = (long) Math.ceil(seconds / 60);
    return minutes < 60 ? minutes : (minutes + ROUND_MINUTES - 1) / ROUND_MINUTES * ROUND_MINUTES;
  }

  /** Says that several commands measured the run; empty if one did. */
  private static String segments(Run run, PageData data) {
    long segments = run.environment().segments();
    return segments == 1 ? "" : "\n\n"
        + (data.run().parts().size() == 1 ? "This run" : "The run " + Markdown.code(run.name()))
        + " was resumed: it was measured in " + segments + " segments, each with a budget of its own. "
        + (tooShort(run.environment()) ? "The budget above is the time that all of them took."
            : "The command above repeats all of them.");
  }

  private static boolean mismatches(PageData data) {
    return data.run().merged().filter(merged -> !merged.mismatches().isEmpty()).isPresent();
  }

  /** Says which JDKs the commands need: those that they name, otherwise the JDK that runs Maven. */
  private static String jdks(PageData data) {
    List<String> jdks = data.matrix().runtimes(RuntimeKind.JDK).stream()
        .map(runtime -> data.run().environment().properties(runtime))
        .filter(properties -> properties.containsKey("jvm.version") && properties.containsKey("jvm.vendor"))
        .map(properties -> "JDK " + Markdown.escape(properties.get("jvm.version"))
            + " by " + Markdown.escape(properties.get("jvm.vendor")))
        .distinct().toList();
    boolean named = data.run().parts().stream()
        .allMatch(run -> run.environment().value("command").orElse("").contains("-Dbench.jdks="));
    if (jdks.isEmpty()) {
      return "";
    }
    List<String> all = Stream.concat(jdks.stream(), data.matrix().runtimes(RuntimeKind.CPYTHON).stream()
        .map(runtime -> RuntimeKind.CPYTHON + " " + Markdown.escape(
            data.run().environment().properties(runtime).getOrDefault("jvm.version", "?")))
        .distinct()).toList();
    return named || all.size() > 1 ? ", with " + Phrase.list(all) + ", and with Maven on JDK 21 or later"
        : ", with Maven on " + jdks.get(0) + " (JAVA_HOME)";
  }
}
