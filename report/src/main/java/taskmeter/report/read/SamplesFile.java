package taskmeter.report.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.Table;
import taskmeter.report.read.SampleRows.Place;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Reading;
import taskmeter.report.sample.RunName;

/**
 * {@code samples.csv}: the iterations of the forks that count in {@code forks.csv}, and those of diagnosed forks.
 *
 * @param iterations of time by slot, each in the order of phase and number
 * @param readings of the other metrics, in the order of slots and labels
 * @param counts the number of iterations of the other metrics
 * @param unsealed slots without a row in {@code forks.csv}
 * @param lastLine the line of the last row; 0 if there is none
 */
record SamplesFile(Map<Long, Iterations> iterations, List<Reading> readings, Map<Place, Integer> counts,
    Set<Long> unsealed, long lastLine) {

  static final String NAME = "samples.csv";
  private static final List<String> REQUIRED =
      List.of("run", "slot", "phase", "iteration", "metric", "unit", "value");

  /**
   * Reads the file.
   *
   * @param forks waits until {@code forks.csv} is read: the two files are read at the same time
   * @param complete whether the run says that it is complete
   */
  static SamplesFile read(Path folder, RunName run, Supplier<ForksFile> forks, Labels labels, boolean complete,
      Complaints complaints) {
    List<String> metrics =
        Stream.concat(Stream.of(Reading.TIME), labels.names(Axis.METRIC).stream()).distinct().toList();
    Complaints own = new Complaints();
    SampleRows rows = new SampleRows(run, forks, metrics, Optional.empty());
    read(folder, rows, own);
    Suspicion suspicion = Suspicion.of(rows, forks.get(), complete);
    if (!suspicion.none()) {
      own = new Complaints();
      rows = new SampleRows(run, forks, metrics, Optional.of(suspicion));
      read(folder, rows, own);
    }
    complaints.addAll(own);
    return new SamplesFile(rows.iterations(), rows.readings(), rows.counts(), rows.unsealed(), rows.lastLine());
  }

  private static void read(Path folder, SampleRows rows, Complaints complaints) {
    Table.pass(folder.resolve(NAME), REQUIRED, complaints, rows::next);
  }
}
