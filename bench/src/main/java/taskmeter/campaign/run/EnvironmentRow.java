package taskmeter.campaign.run;

import java.util.List;
import taskmeter.campaign.csv.Column;

/**
 * One row of {@code environment.csv}.
 *
 * @param run the run's name
 * @param runtime the runtime; empty for a property of the machine or the campaign
 * @param property the property's name in the sample format
 * @param value its value; empty if it could not be read
 */
record EnvironmentRow(String run, String runtime, String property, String value) {

  static final List<Column<EnvironmentRow>> COLUMNS = List.of(
      new Column<>("run", EnvironmentRow::run),
      new Column<>("runtime", EnvironmentRow::runtime),
      new Column<>("property", EnvironmentRow::property),
      new Column<>("value", EnvironmentRow::value));
}
