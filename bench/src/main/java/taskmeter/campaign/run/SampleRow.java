package taskmeter.campaign.run;

import java.util.List;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.fork.Sample;

/** One row of {@code samples.csv}: the fork's key and one of its samples. */
record SampleRow(String run, int slot, Sample sample) {

  static final List<Column<SampleRow>> COLUMNS = List.of(
      new Column<>("run", SampleRow::run),
      new Column<>("slot", SampleRow::slot),
      new Column<>("phase", row -> row.sample.phase()),
      new Column<>("iteration", row -> row.sample.iteration()),
      new Column<>("metric", row -> row.sample.metric()),
      new Column<>("unit", row -> row.sample.metric().unit()),
      new Column<>("value", row -> row.sample.value()));
}
