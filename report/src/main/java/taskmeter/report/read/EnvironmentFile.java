package taskmeter.report.read;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.csv.Table;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.RunName;

/**
 * {@code environment.csv}: the properties of the machine, the campaign and the JVMs.
 *
 * @param lines the line of the last row of each property, by runtime: this row counts
 */
record EnvironmentFile(Table table, Environment environment, Map<String, Map<String, Long>> lines) {

  static final String NAME = "environment.csv";
  /** The versions of the format that this program reads, the first one first. */
  private static final List<String> FORMATS = List.of("1", "2");
  private static final List<String> REQUIRED = List.of("run", "runtime", "property", "value");
  private static final List<String> MACHINE = List.of("format", "profile", "measurement", "started", "command");
  private static final List<String> JVM = List.of("feature", "jvm.version", "jvm.name", "jvm.vendor");

  static EnvironmentFile read(Path folder, RunName run, Complaints complaints) {
    Table table = Table.read(folder.resolve(NAME), REQUIRED, complaints);
    Map<String, Map<String, String>> properties = new LinkedHashMap<>();
    Map<String, Map<String, Long>> lines = new LinkedHashMap<>();
    for (CsvRow row : table.rows()) {
      run.check(row);
      boolean runtime = row.text("runtime").isEmpty() || row.name("runtime").isPresent();
      row.name("property").filter(name -> runtime).ifPresent(name -> {
        properties.computeIfAbsent(row.text("runtime"), key -> new LinkedHashMap<>()).put(name, row.text("value"));
        lines.computeIfAbsent(row.text("runtime"), key -> new LinkedHashMap<>()).put(name, row.line());
      });
    }
    return new EnvironmentFile(table, new Environment(properties), lines);
  }

  /** Returns whether this program can read the format of the run; complains if not. */
  boolean knownFormat(Complaints complaints) {
    String format = environment.value("format").orElse(FORMATS.get(0));
    if (FORMATS.contains(format)) {
      return true;
    }
    complaints.add(table.file(), line("", "format"), "format", CsvRow.quoted(format), "version " + String.join(" or ",
        FORMATS),
        "use the version of the report that belongs to the bench that wrote the run");
    return false;
  }

  /**
   * Checks all values.
   *
   * @param runtimes runtimes of the forks that have a label: for others it is the name that is wrong
   */
  void check(Set<String> runtimes, Complaints complaints) {
    if (!table.complete()) {
      return;
    }
    MACHINE.forEach(name -> require("", name, complaints));
    new TreeSet<>(runtimes).forEach(runtime -> JVM.forEach(name -> require(runtime, name, complaints)));
    environment.byRuntime().forEach((runtime, properties) -> properties.forEach((name, value) -> {
      if (!value.isEmpty()) {
        PropertyRule.of(name, runtime.isEmpty()).flatMap(rule -> rule.complaint(value)).ifPresent(expected ->
            complaints.add(table.file(), line(runtime, name), name, CsvRow.quoted(value), expected.text(),
                Suggestion.advice(value, expected.known(), "correct it")));
      }
    }));
  }

  /** Complains about each runtime whose name has no label. */
  void checkRuntimes(List<String> known, Complaints complaints) {
    environment.byRuntime().keySet().stream().filter(runtime -> !runtime.isEmpty() && !known.contains(runtime))
        .forEach(runtime -> complaints.add(table.file(), line(runtime), "runtime",
            CsvRow.quoted(runtime) + " without a label of axis runtime in labels.csv",
            known.isEmpty() ? "a row of this axis there" : "one of " + String.join(", ", known),
            Suggestion.advice(runtime, known, "add one")));
  }

  private void require(String runtime, String name, Complaints complaints) {
    if (environment.properties(runtime).getOrDefault(name, "").isEmpty()) {
      long line = line(runtime, name);
      complaints.add(table.file(), line, name,
          (line == 0 ? "no row" : "an empty value") + (runtime.isEmpty() ? "" : " for runtime " + runtime),
          "a value", line == 0 ? "add a row for it" : "fill in its value");
    }
  }

  /** Returns whether the run says that it is complete. */
  boolean complete() {
    return environment.value("complete").equals(Optional.of("yes"));
  }

  /** Returns a property of the campaign that is a time; empty if it is not known, or no time. */
  Optional<Instant> time(String property) {
    try {
      return environment.value(property).map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the line of the property's last row; 0 if there is none. */
  long line(String runtime, String name) {
    return lines.getOrDefault(runtime, Map.of()).getOrDefault(name, 0L);
  }

  private long line(String runtime) {
    return lines.get(runtime).values().stream().mapToLong(each -> each).min().orElse(0);
  }
}
