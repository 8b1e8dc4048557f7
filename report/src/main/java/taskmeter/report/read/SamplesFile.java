package taskmeter.report.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

  /** @param forks waits until {@code forks.csv} is read: the two files are read at the same time */
  static SamplesFile read(Path folder, RunName run, Supplier<List<Fork>> forks, Labels labels, Complaints complaints) {
    List<String> metrics =
        Stream.concat(Stream.of(Reading.TIME), labels.names(Axis.METRIC).stream()).distinct().toList();
    Complaints own = new Complaints();
    SampleRows rows = new SampleRows(run, forks, metrics, false);
    Table table = read(folder, rows, own);
    if (rows.misplaced()) {
      own = new Complaints();
      rows = new SampleRows(run, forks, metrics, true);
      table = read(folder, rows, own);
    }
    complaints.addAll(own);
    return new SamplesFile(table.complete(), rows.iterations(), rows.readings(), rows.invalid());
  }

  private static Table read(Path folder, SampleRows rows, Complaints complaints) {
    return Table.pass(folder.resolve("samples.csv"), REQUIRED, complaints, rows::next);
  }
}
