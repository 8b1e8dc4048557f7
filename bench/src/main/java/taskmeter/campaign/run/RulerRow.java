package taskmeter.campaign.run;

import java.time.Instant;
import java.util.List;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.ruler.Ruler;

/**
 * One row of {@code ruler.csv}: a reading of the ruler, a fixed reference workload.
 *
 * @param run the run's name
 * @param slot the last slot before the reading, 0 before the first
 * @param time the time of the reading
 * @param reading the reading
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
