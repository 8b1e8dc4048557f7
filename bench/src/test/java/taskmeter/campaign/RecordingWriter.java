package taskmeter.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.ruler.Ruler;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.RulerRow;
import taskmeter.campaign.run.RunWriter;

/** Records the output of a campaign. */
public final class RecordingWriter implements RunWriter {

  public final List<ForkRow> rows = new ArrayList<>();
  public final Map<Integer, List<Sample>> samples = new HashMap<>();
  final Map<String, String> properties = new HashMap<>();
  final List<RulerRow> rulers = new ArrayList<>();

  @Override
  public String run() {
    return "20260101T000000Z-standard";
  }

  @Override
  public void environment(String runtime, String property, String value) {
    properties.put(property, value);
  }

  @Override
  public void slot(ForkRow row, List<Sample> values) {
    rows.add(row);
    samples.put(row.slot(), values);
  }

  @Override
  public void ruler(int slot, Instant time, List<Ruler.Reading> readings) {
    readings.forEach(reading -> rulers.add(new RulerRow(run(), slot, time, reading)));
  }

  /** Writes all that was recorded, in the order of a campaign. */
  void copyTo(RunWriter other) {
    properties.forEach(other::environment);
    rows.forEach(row -> {
      rulers.stream().filter(ruler -> ruler.slot() == row.slot() - 1)
          .forEach(ruler -> other.ruler(ruler.slot(), ruler.time(), List.of(ruler.reading())));
      other.slot(row, samples.get(row.slot()));
    });
  }

  List<ForkRow> rows(ForkRow.State state) {
    return rows.stream().filter(row -> row.state() == state).toList();
  }
}
