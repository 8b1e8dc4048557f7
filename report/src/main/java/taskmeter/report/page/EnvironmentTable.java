package taskmeter.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RuntimeKind;

/** The machine, the campaign and the JVMs, as the samples record them. */
final class EnvironmentTable {

  private static final String FLAGS = "jvm.final_flags";

  private EnvironmentTable() {}

  static String markdown(PageData data) {
    String machine = machine(data.run().parts());
    return Stream.concat(Stream.of(machine), data.matrix().kinds().stream().map(kind -> runtimes(data, kind)))
        .collect(Collectors.joining("\n\n"));
  }

  /** Returns a table with a column of values for each runtime of a kind. */
  private static String runtimes(PageData data, RuntimeKind kind) {
    Environment environment = data.run().environment();
    List<String> runtimes = data.matrix().runtimes(kind);
    List<Column> columns = new ArrayList<>(List.of(
        Column.left(kind == RuntimeKind.JDK ? "JVM" : kind.toString())));
    runtimes.forEach(runtime ->
        columns.add(Column.left(Markdown.escape(data.titles().runtime(runtime)))));
    return Markdown.table(columns, environment.runtimeProperties(runtimes).stream().map(property -> {
      List<String> row = new ArrayList<>(List.of(Markdown.code(label(kind, property))));
      runtimes.forEach(runtime -> row.add(property.equals(FLAGS) ? flags(environment, runtime, runtimes)
          : value(environment.properties(runtime), property)));
      return row;
    }).toList());
  }

  /** Returns the flags that not all JVMs have, and how many they have in common: each has dozens. */
  private static String flags(Environment environment, String runtime, List<String> runtimes) {
    Set<String> own = flags(environment, runtime);
    Set<String> common = new LinkedHashSet<>(own);
    runtimes.forEach(other -> common.retainAll(flags(environment, other)));
    String others = own.stream().filter(flag -> runtimes.size() == 1 || !common.contains(flag))
        .collect(Collectors.joining(" "));
    return own.isEmpty() || runtimes.size() == 1 || common.isEmpty() ? value(others)
        : Phrase.of(common.size(), "flag") + " as all" + (others.isEmpty() ? "" : "; " + Markdown.escape(others));
  }

  private static Set<String> flags(Environment environment, String runtime) {
    Set<String> flags = new LinkedHashSet<>(
        List.of(environment.properties(runtime).getOrDefault(FLAGS, "").split(" ")));
    flags.remove("");
    return flags;
  }

  /** A CPython has the properties of a JVM under names that mean nothing to its users. */
  private static String label(RuntimeKind kind, String property) {
    return switch (kind) {
      case JDK -> property;
      case CPYTHON -> property.equals("jvm.vendor") ? "compiler" : property.replaceFirst("^jvm\\.", "");
    };
  }

  /** Returns a table with a column of values for each run. */
  private static String machine(List<Run> runs) {
    List<Column> columns = new ArrayList<>(List.of(Column.left("machine and campaign")));
    runs.forEach(run -> columns.add(Column.left(runs.size() == 1 ? "value" : Markdown.code(run.name()))));
    return Markdown.table(columns, runs.stream()
        .flatMap(run -> run.environment().properties().keySet().stream()).distinct()
        .map(property -> {
          List<String> row = new ArrayList<>(List.of(Markdown.code(property)));
          runs.forEach(run -> row.add(value(run.environment().properties(), property) + segments(run, property)));
          return row;
        }).toList());
  }

  /** Says of which segments of a resumed run a property is; empty if the run was not resumed or all agree. */
  private static String segments(Run run, String property) {
    long segments = run.environment().segments();
    return segments == 1 || run.environment().value(property).isEmpty() ? "" : switch (property) {
      case "command", "budget_s" -> " (of the last of " + segments + " segments)";
      case "wall_s", "harness_s" -> " (of " + segments + " segments together)";
      default -> "";
    };
  }

  private static String value(Map<String, String> properties, String property) {
    return value(properties.getOrDefault(property, ""));
  }

  private static String value(String value) {
    return value.isBlank() ? "*unknown*" : Markdown.escape(value);
  }
}
