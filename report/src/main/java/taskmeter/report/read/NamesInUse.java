package taskmeter.report.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import taskmeter.report.csv.Row;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.sample.Axis;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;

/** Every name that a fork bears needs a label: one complaint of each that has none, where it is first met. */
final class NamesInUse {

  private record Name(Axis axis, String name) {}

  private final Labels labels;
  private final Set<String> spoilt;
  private final Set<Name> met = new HashSet<>();

  NamesInUse(LabelsFile file) {
    this.labels = file.labels();
    this.spoilt = file.spoilt();
  }

  void check(CellKey cell, Row row) {
    check(Axis.RUNTIME, cell.runtime(), "runtime", row);
    check(Axis.SCENARIO, cell.scenario(), "scenario", row);
    check(Axis.VARIANT, cell.qualifiedVariant(), "variant", row);
    check(Axis.CARRIER, cell.carrier(), "carrier", row);
    check(Axis.CREATOR, cell.creator(), "creator", row);
    cell.parameters().values().keySet().forEach(name -> check(Axis.PARAMETER, name, "parameters", row));
  }

  private void check(Axis axis, String name, String column, Row row) {
    if (spoilt.contains(name) || !met.add(new Name(axis, name))) {
      return;
    }
    Collection<String> known = labels.names(axis);
    if (!known.contains(name)) {
      row.complain(column, Row.quoted(name) + " has no label of axis " + axis + " in labels.csv",
          known.isEmpty() ? "there are none" : "there are " + String.join(", ", known),
          Suggestion.advice(name, known, "add one"));
    }
  }
}
