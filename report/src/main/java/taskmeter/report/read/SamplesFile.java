package taskmeter.report.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.Table;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Reading;
import taskmeter.report.sample.RunName;

/**
 * {@code samples.csv}: the iterations of the forks that count in {@code forks.csv}, and those of diagnosed forks.
 *
 * @param complete whether all rows and required columns could be read
 * @param iterations of time by slot, each in the order of phase and number
 * @param readings of the other metrics, in the order of slots and rows
 * @param invalid slots with a row that could not be read
 */
record SamplesFile(
    boolean complete, Map<Long, Iterations> iterations, List<Reading> readings, Set<Long> invalid) {

  private static final List<String> REQUIRED =
      List.of("run", "slot", "phase", "iteration", "metric", "unit", "value");

  static SamplesFile read(Path folder, RunName run, List<Fork> forks, Labels labels, Complaints complaints) {
    SampleRows rows = new SampleRows(run, forks,
        Stream.concat(Stream.of(Reading.TIME), labels.names(Axis.METRIC).stream()).distinct().toList());
    Table table = Table.pass(folder.resolve("samples.csv"), REQUIRED, complaints, rows::next);
    return new SamplesFile(table.complete(), rows.iterations(), rows.readings(), rows.invalid());
  }
}
