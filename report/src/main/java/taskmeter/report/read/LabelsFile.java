package taskmeter.report.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.csv.Table;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;

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
    Map<Place, CsvRow> rows = new HashMap<>();
    Set<String> spoilt = new HashSet<>();
    for (CsvRow row : table.rows()) {
      label(row).ifPresentOrElse(label -> {
        labels.add(label);
        if (rows.putIfAbsent(new Place(label.axis(), label.name()), row) != null) {
          row.complain("name", label.axis() + " " + label.name() + " stands there twice", "each name once",
              "remove one");
        }
      }, () -> spoilt.add(row.text("name")));
    }
    for (Label label : labels) {
      CsvRow row = rows.get(new Place(label.axis(), label.name()));
      label.against().ifPresent(other -> checkNamed(label, other, row, "against", labels, each -> true,
          "a variant of the same scenario with a label of its own", "add its label"));
      label.subtracted().ifPresent(other -> checkNamed(label, other, row, BASELINE, labels, Label::baseline,
          "a variant of the same scenario with the role baseline", "add its label, or give it that role"));
    }
    return new LabelsFile(table, new Labels(labels), spoilt);
  }

  /** Complains where a label names a variant that is not there, or not one of those that may be named. */
  private static void checkNamed(Label label, String other, CsvRow row, String column, List<Label> labels,
      Predicate<Label> may, String allowed, String remedy) {
    String name = scenario(label.name()) + "." + other;
    List<String> names = labels.stream().filter(each -> each.axis() == Axis.VARIANT).filter(may).map(Label::name)
        .filter(each -> each.startsWith(scenario(label.name()) + ".")).toList();
    if (!names.contains(name)) {
      row.complain(column, CsvRow.quoted(name), allowed, Suggestion.advice(name, names, remedy));
    }
  }

  private static Optional<Label> label(CsvRow row) {
    Optional<Axis> axis = row.oneOf("axis", Axis.class);
    Optional<String> name = row.required("name");
    OptionalLong position = row.requiredWhole("position", 1);
    Optional<String> title = row.required("title");
    if (axis.isEmpty() || name.isEmpty() || position.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    boolean variant = axis.get() == Axis.VARIANT;
    if (variant && scenario(name.get()).isEmpty()) {
      row.complain("name", CsvRow.quoted(name.get()), "a variant is named Scenario.variant", "correct it");
      return Optional.empty();
    }
    String role = row.text("role");
    if (!role.isEmpty() && !(variant && role.equals(BASELINE))) {
      row.complain("role", CsvRow.quoted(role), "baseline or nothing, and only for a variant",
          Suggestion.advice(role, List.of(BASELINE), "leave it empty"));
    }
    String subtracted = row.text(BASELINE);
    if (!subtracted.isEmpty() && (!variant || role.equals(BASELINE))) {
      row.complain(BASELINE, CsvRow.quoted(subtracted), "nothing, but for a variant that is no baseline itself",
          "leave it empty");
    }
    return Optional.of(new Label(axis.get(), name.get(), position.getAsLong(), title.get(),
        row.text("meaning"), role.equals(BASELINE), variant ? named(row, "against", name.get()) : Optional.empty(),
        variant && !role.equals(BASELINE) ? named(row, BASELINE, name.get()) : Optional.empty()));
  }

  /** A variant of the same scenario, with the scenario's name or without it. */
  private static Optional<String> named(CsvRow row, String column, String variant) {
    String prefix = scenario(variant) + ".";
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty())
        .map(text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  private static String scenario(String variant) {
    return variant.substring(0, Math.max(0, variant.indexOf('.')));
  }

  /** Every name that a fork bears needs a label: one complaint of each that has none, where it is first met. */
  static final class NamesInUse {

    private record Name(Axis axis, String name) {}

    private final Labels labels;
    private final Set<String> spoilt;
    private final Set<Name> met = new HashSet<>();

    NamesInUse(LabelsFile file) {
      this.labels = file.labels();
      this.spoilt = file.spoilt();
    }

    void check(CellKey cell, CsvRow row) {
      check(Axis.RUNTIME, cell.runtime(), "runtime", row);
      check(Axis.SCENARIO, cell.scenario(), "scenario", row);
      check(Axis.VARIANT, cell.qualifiedVariant(), "variant", row);
      check(Axis.CARRIER, cell.carrier(), "carrier", row);
      check(Axis.CREATOR, cell.creator(), "creator", row);
      cell.parameters().values().keySet().forEach(name -> check(Axis.PARAMETER, name, "parameters", row));
    }

    private void check(Axis axis, String name, String column, CsvRow row) {
      if (spoilt.contains(name) || !met.add(new Name(axis, name))) {
        return;
      }
      Collection<String> known = labels.names(axis);
      if (!known.contains(name)) {
        row.complain(column, CsvRow.quoted(name) + " has no label of axis " + axis + " in labels.csv",
            known.isEmpty() ? "there are none" : "there are " + String.join(", ", known),
            Suggestion.advice(name, known, "add one"));
      }
    }
  }
}
