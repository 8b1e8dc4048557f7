package taskmeter.report.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code labels.csv}: titles, their order and what variants are to each other.
 *
 * @param spoilt names in rows that could not be read
 */
record LabelsFile(Table table, Labels labels, Set<String> spoilt) {

  private static final List<String> REQUIRED = List.of("axis", "name", "position", "title");
  private static final String BASELINE = "baseline";

  private record Place(Axis axis, String name) {}

  static LabelsFile read(Path folder, Complaints complaints) {
    Table table = Table.read(folder.resolve("labels.csv"), REQUIRED, complaints);
    List<Label> labels = new ArrayList<>();
    Map<Place, Row> rows = new HashMap<>();
    Set<String> spoilt = new HashSet<>();
    for (Row row : table.rows()) {
      label(row).ifPresentOrElse(label -> {
        labels.add(label);
        if (rows.putIfAbsent(new Place(label.axis(), label.name()), row) != null) {
          row.complain("name", label.axis() + " " + label.name() + " stands there twice", "each name once",
              "remove one");
        }
      }, () -> spoilt.add(row.text("name")));
    }
    for (Label label : labels) {
      label.against().ifPresent(other -> {
        String name = scenario(label.name()) + "." + other;
        if (!rows.containsKey(new Place(Axis.VARIANT, name))) {
          List<String> names = labels.stream().map(Label::name)
              .filter(each -> each.startsWith(scenario(label.name()) + ".")).toList();
          rows.get(new Place(label.axis(), label.name())).complain("against", Row.quoted(name),
              "a variant of the same scenario with a label of its own",
              Near.advice(name, names, "add its label"));
        }
      });
    }
    return new LabelsFile(table, new Labels(labels), spoilt);
  }

  private static Optional<Label> label(Row row) {
    Optional<Axis> axis = row.oneOf("axis", Axis.class);
    Optional<String> name = row.required("name");
    OptionalLong position = row.requiredWhole("position", 1);
    Optional<String> title = row.required("title");
    if (axis.isEmpty() || name.isEmpty() || position.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    boolean variant = axis.get() == Axis.VARIANT;
    if (variant && scenario(name.get()).isEmpty()) {
      row.complain("name", Row.quoted(name.get()), "a variant is named Scenario.variant", "correct it");
      return Optional.empty();
    }
    String role = row.text("role");
    if (!role.isEmpty() && !(variant && role.equals(BASELINE))) {
      row.complain("role", Row.quoted(role), "baseline or nothing, and only for a variant",
          Near.advice(role, List.of(BASELINE), "leave it empty"));
    }
    Optional<String> against = Optional.of(row.text("against")).filter(text -> !text.isEmpty())
        .map(text -> text.startsWith(scenario(name.get()) + ".")
            ? text.substring(scenario(name.get()).length() + 1) : text);
    return Optional.of(new Label(axis.get(), name.get(), position.getAsLong(), title.get(),
        row.text("meaning"), role.equals(BASELINE), variant ? against : Optional.empty()));
  }

  private static String scenario(String variant) {
    return variant.substring(0, Math.max(0, variant.indexOf('.')));
  }
}
