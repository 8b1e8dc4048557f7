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
 * {@code labels.csv}: titles, their order, and the relations of variants.
 *
 * @param invalid names in rows that could not be read
 */
record LabelsFile(Table table, Labels labels, Set<String> invalid) {

  static final String NAME = "labels.csv";
  private static final List<String> REQUIRED = List.of("axis", "name", "position", "title", "role", "against");
  private static final String BASELINE = "baseline";
  private static final int LONGEST_MEANING = 2000;

  private record Place(Axis axis, String name) {}

  static LabelsFile read(Path folder, Complaints complaints) {
    Table table = Table.read(folder.resolve(NAME), REQUIRED, complaints);
    List<Label> labels = new ArrayList<>();
    Map<Place, CsvRow> rows = new HashMap<>();
    Set<String> invalid = new HashSet<>();
    for (CsvRow row : table.rows()) {
      label(row).ifPresentOrElse(label -> {
        labels.add(label);
        CsvRow first = rows.putIfAbsent(new Place(label.axis(), label.name()), row);
        if (first != null) {
          row.complain("name", "duplicate " + label.axis() + " " + label.name(),
              "each name once (first in line " + first.line() + ")", "remove one");
        }
      }, () -> invalid.add(row.text("name")));
    }
    for (Label label : labels) {
      CsvRow row = rows.get(new Place(label.axis(), label.name()));
      label.against().ifPresent(other -> checkNamed(label, other, row, "against", labels, each -> true,
          "a variant of the same scenario that has a label", "add its label"));
      label.subtracted().ifPresent(other -> checkNamed(label, other, row, BASELINE, labels, Label::baseline,
          "a variant of the same scenario with the role baseline", "add its label, or give it that role"));
    }
    return new LabelsFile(table, new Labels(labels), invalid);
  }

  /** Complains if a label names a variant that does not exist or is not accepted. */
  private static void checkNamed(Label label, String other, CsvRow row, String column, List<Label> labels,
      Predicate<Label> accepted, String expected, String remedy) {
    String name = scenario(label.name()) + "." + other;
    List<String> names = labels.stream().filter(each -> each.axis() == Axis.VARIANT).filter(accepted).map(Label::name)
        .filter(each -> each.startsWith(scenario(label.name()) + ".") && !each.equals(label.name())).toList();
    if (!names.contains(name)) {
      boolean itself = name.equals(label.name());
      row.complain(column, CsvRow.quoted(name), expected + (itself ? ", not itself" : ""),
          itself ? "name another variant" : Suggestion.advice(name, names, remedy));
    }
  }

  private static Optional<Label> label(CsvRow row) {
    Optional<Axis> axis = row.oneOf("axis", Axis.class);
    Optional<String> name = row.name("name");
    OptionalLong position = row.requiredWhole("position", 1);
    Optional<String> title = row.name("title");
    row.shortEnough("meaning", LONGEST_MEANING);
    if (axis.isEmpty() || name.isEmpty() || position.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    boolean variant = axis.get() == Axis.VARIANT;
    if (variant && scenario(name.get()).isEmpty()) {
      row.complain("name", CsvRow.quoted(name.get()), "a name such as Scenario.variant", "correct it");
      return Optional.empty();
    }
    String role = row.text("role");
    if (!role.isEmpty() && !(variant && role.equals(BASELINE))) {
      row.complain("role", CsvRow.quoted(role), "baseline for a variant, otherwise empty",
          Suggestion.advice(role, List.of(BASELINE), "leave it empty"));
    }
    String subtracted = row.text(BASELINE);
    if (!subtracted.isEmpty() && (!variant || role.equals(BASELINE))) {
      row.complain(BASELINE, CsvRow.quoted(subtracted), "empty, except for a variant that is not a baseline",
          "leave it empty");
    }
    return Optional.of(new Label(axis.get(), name.get(), position.getAsLong(), title.get(),
        row.text("meaning"), role.equals(BASELINE), variant ? named(row, "against", name.get()) : Optional.empty(),
        variant && !role.equals(BASELINE) ? named(row, BASELINE, name.get()) : Optional.empty()));
  }

  /** Reads a variant of the same scenario, with or without the scenario's name. */
  private static Optional<String> named(CsvRow row, String column, String variant) {
    String prefix = scenario(variant) + ".";
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty())
        .map(text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  private static String scenario(String variant) {
    return variant.substring(0, Math.max(0, variant.indexOf('.')));
  }

  /** Complains once about each name of a fork that has no label, in the first row with the name. */
  static final class NamesInUse {

    private record Name(Axis axis, String name) {}

    private final Labels labels;
    private final Set<String> invalid;
    private final Set<Name> checked = new HashSet<>();
    private final Set<CellKey> cells = new HashSet<>();

    NamesInUse(LabelsFile file) {
      this.labels = file.labels();
      this.invalid = file.invalid();
    }

    void check(CellKey cell, long line, Complaints complaints) {
      if (!cells.add(cell)) {
        return;
      }
      check(Axis.RUNTIME, cell.runtime(), "runtime", line, complaints);
      check(Axis.SCENARIO, cell.scenario(), "scenario", line, complaints);
      check(Axis.VARIANT, cell.qualifiedVariant(), "variant", line, complaints);
      check(Axis.CARRIER, cell.carrier(), "carrier", line, complaints);
      check(Axis.CREATOR, cell.creator(), "creator", line, complaints);
      cell.parameters().values().keySet()
          .forEach(name -> check(Axis.PARAMETER, name, "parameters", line, complaints));
    }

    private void check(Axis axis, String name, String column, long line, Complaints complaints) {
      if (invalid.contains(name) || !checked.add(new Name(axis, name))) {
        return;
      }
      Collection<String> known = labels.names(axis);
      if (!known.contains(name)) {
        complaints.add(ForksFile.NAME, line, column,
            CsvRow.quoted(name) + " without a label of axis " + axis + " in labels.csv",
            known.isEmpty() ? "a row of this axis there" : "one of " + String.join(", ", known),
            Suggestion.advice(name, known, "add one"));
      }
    }
  }
}
