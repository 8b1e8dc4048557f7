package taskmeter.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a campaign writes. */
final class RecordingWriter implements RunWriter {
  final List<ForkRow> rows = new ArrayList<>();
  final Map<Integer, List<Sample>> samples = new HashMap<>();
  final Map<String, String> properties = new HashMap<>();

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

  List<ForkRow> rows(ForkRow.State state) {
    return rows.stream().filter(row -> row.state() == state).toList();
  }
}
