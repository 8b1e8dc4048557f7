package taskmeter.campaign.run;

import java.time.Instant;
import java.util.List;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.machine.Ruler;

/**
 * One row of {@code ruler.csv}.
 *
 * @param run the run's name
 * @param slot the last slot before it, 0 before the first
 * @param time when it was read
 * @param reading what it said
 */
public record RulerRow(String run, int slot, Instant time, Ruler.Reading reading) {

  static final List<Column<RulerRow>> COLUMNS = List.of(
      new Column<>("run", RulerRow::run),
      new Column<>("slot", RulerRow::slot),
      new Column<>("time", RulerRow::time),
      new Column<>("name", row -> row.reading.name()),
      new Column<>("unit", row -> "ns/op"),
      new Column<>("value", row -> row.reading.nanoseconds()));
}
