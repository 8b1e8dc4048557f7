package taskmeter.report.read;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.csv.Table;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.RunName;
import taskmeter.report.sample.RuntimeKind;

/** {@code environment.csv}: the properties of the machine, the campaign and the JVMs. */
record EnvironmentFile(Table table, Environment environment) {

  static final String FORMAT = "1";
  private static final List<String> REQUIRED = List.of("run", "property");
  private static final List<String> MACHINE = List.of("format", "profile", "measurement", "started", "command");
  private static final List<String> JVM = List.of("feature", "jvm.version", "jvm.name", "jvm.vendor");

  static EnvironmentFile read(Path folder, RunName run, Complaints complaints) {
    Table table = Table.read(folder.resolve("environment.csv"), REQUIRED, complaints);
    Map<String, Map<String, String>> properties = new LinkedHashMap<>();
    for (CsvRow row : table.rows()) {
      run.check(row);
      row.required("property").ifPresent(name -> properties
          .computeIfAbsent(row.text("runtime"), key -> new LinkedHashMap<>())
          .put(name, row.text("value")));
    }
    return new EnvironmentFile(table, new Environment(properties));
  }

  /** Returns whether this program can read the format of the run; complains if not. */
  boolean knownFormat(Complaints complaints) {
    String format = environment.value("format").orElse(FORMAT);
    if (format.equals(FORMAT)) {
      return true;
    }
    complaints.add(table.file(), line("", "format"), "format", CsvRow.quoted(format), "version " + FORMAT,
        "use the version of the report that belongs to the bench that wrote the run");
    return false;
  }

  void check(Set<String> runtimes, Complaints complaints) {
    if (!table.complete()) {
      return;
    }
    MACHINE.forEach(name -> require("", name, complaints));
    runtimes.stream().sorted().forEach(
        runtime -> JVM.forEach(name -> require(runtime, name, complaints)));
    runtimes.stream().sorted().forEach(runtime -> checkKind(runtime, complaints));
    String measurement = environment.value("measurement").orElse("yes");
    if (!measurement.equals("yes") && !measurement.startsWith("no")) {
      complaints.add(table.file(), line("", "measurement"), "measurement", CsvRow.quoted(measurement),
          "yes, or no: with the reason", "correct it");
    }
    String started = environment.value("started").orElse("1970-01-01T00:00:00Z");
    try {
      Instant.parse(started);
    } catch (DateTimeException e) {
      complaints.add(table.file(), line("", "started"), "started", CsvRow.quoted(started),
          "a UTC time such as 2026-11-22T10:15:03.250Z", "correct it");
    }
  }

  private void checkKind(String runtime, Complaints complaints) {
    String kind = environment.properties(runtime).getOrDefault(RuntimeKind.PROPERTY, "");
    List<String> kinds = Arrays.stream(RuntimeKind.values()).map(RuntimeKind::toString).toList();
    if (!kind.isEmpty() && !kinds.contains(kind)) {
      complaints.add(table.file(), line(runtime, RuntimeKind.PROPERTY), RuntimeKind.PROPERTY, CsvRow.quoted(kind),
          "one of " + String.join(", ", kinds) + ", or empty for a JDK", Suggestion.advice(kind, kinds, "correct it"));
    }
  }

  private void require(String runtime, String name, Complaints complaints) {
    if (environment.properties(runtime).getOrDefault(name, "").isEmpty()) {
      long line = line(runtime, name);
      complaints.add(table.file(), line, name,
          (line == 0 ? "no row" : "an empty value") + (runtime.isEmpty() ? "" : " for runtime " + runtime),
          "a value", line == 0 ? "add a row for it" : "fill in its value");
    }
  }

  /** Returns the line of the property's last row, which takes precedence; 0 if there is none. */
  private long line(String runtime, String name) {
    return table.rows().stream()
        .filter(row -> row.text("runtime").equals(runtime) && row.text("property").equals(name))
        .mapToLong(CsvRow::line)
        .max().orElse(0);
  }
}
