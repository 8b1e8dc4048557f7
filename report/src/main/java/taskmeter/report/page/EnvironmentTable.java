package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taskmeter.report.page.Markdown.Column;
import taskmeter.report.sample.Environment;

/** Box, campaign and JVMs, as the samples say. */
final class EnvironmentTable {

  private EnvironmentTable() {}

  static String markdown(Material material) {
    Environment environment = material.run().environment();
    String box = Markdown.table(
        List.of(Column.left("box and campaign"), Column.left("value")),
        environment.properties().entrySet().stream()
            .map(property -> List.of(Markdown.code(property.getKey()), value(property.getValue())))
            .toList());
    List<String> runtimes = material.matrix().runtimes();
    List<Column> columns = new ArrayList<>(List.of(Column.left("JVM")));
    runtimes.forEach(runtime ->
        columns.add(Column.left(Markdown.escape(material.titles().runtime(runtime)))));
    String jvms = Markdown.table(columns, environment.runtimeProperties().stream().map(property -> {
      List<String> row = new ArrayList<>(List.of(Markdown.code(property)));
      runtimes.forEach(runtime -> row.add(value(environment.properties(runtime), property)));
      return row;
    }).toList());
    return box + "\n\n" + jvms;
  }

  private static String value(Map<String, String> properties, String property) {
    return value(properties.getOrDefault(property, ""));
  }

  private static String value(String value) {
    return value.isBlank() ? "*not known*" : Markdown.escape(value);
  }
}
