package taskmeter.campaign.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.message.EnumNames;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.ForkEvidence;

/** Reads a run that is to be resumed. Samples without a row in {@code forks.csv} belong to an unfinished fork. */
public final class PastRunReader {

  private final Path folder;
  private final Map<Integer, List<Sample>> samples = new HashMap<>();

  private PastRunReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the run.
   *
   * @throws UsageException if its files are not the files of a campaign
   */
  public static PastRun read(Path folder) {
    try {
      return new PastRunReader(folder).read();
    } catch (IOException | RuntimeException e) {
      throw new UsageException("-Dbench.resume=" + folder.getFileName() + ": could not be read (" + e.getMessage()
          + "); expected a run in format " + RunFolder.FORMAT + "; start a new one");
    }
  }

  private PastRun read() throws IOException {
    Map<String, Map<String, String>> properties = new HashMap<>();
    for (CSVRecord row : CsvRows.read(folder.resolve(RunFolder.ENVIRONMENT))) {
      properties.computeIfAbsent(row.get("runtime"), runtime -> new HashMap<>())
          .put(row.get("property"), row.get("value"));
    }
    List<CSVRecord> slots = CsvRows.read(folder.resolve(RunFolder.FORKS));
    for (CSVRecord row : CsvRows.read(folder.resolve(RunFolder.SAMPLES))) {
      samples.computeIfAbsent(number(row, "slot"), slot -> new ArrayList<>()).add(new Sample(
          Phase.of(row.get("phase")), number(row, "iteration"), Metric.of(row.get("metric")),
          Double.parseDouble(row.get("value"))));
    }
    int last = Stream.concat(samples.keySet().stream(), slots.stream().map(row -> number(row, "slot")))
        .max(Integer::compare).orElse(0);
    List<PastRun.Done> done = slots.stream().filter(row -> !row.get("block").isEmpty()).map(this::done).toList();
    return new PastRun(folder.getFileName().toString(), properties, done, last);
  }

  private PastRun.Done done(CSVRecord row) {
    return new PastRun.Done(number(row, "slot"),
        List.of(number(row, "block"), number(row, "position"), number(row, "attempt")),
        row.get("runtime"),
        new CellKey(row.get("scenario"), row.get("variant"), row.get("parameters"), row.get("carrier"),
            row.get("creator"), Boolean.parseBoolean(row.get("pooled"))),
        diagnosis(row), outcome(row), Instant.parse(row.get("start")), Instant.parse(row.get("end")),
        Boolean.parseBoolean(row.get("disturbed")));
  }

  /** Runs that are older than the column have timed forks only. */
  private static Optional<Diagnosis> diagnosis(CSVRecord row) {
    return Optional.of("diagnosis").filter(row::isMapped).map(row::get).filter(name -> !name.isEmpty())
        .map(name -> EnumNames.of(Diagnosis.values(), name));
  }

  private ForkOutcome outcome(CSVRecord row) {
    List<Sample> own = samples.getOrDefault(number(row, "slot"), List.of());
    return switch (ForkRow.State.of(row.get("state"))) {
      case MEASURED, REHEARSED -> new ForkOutcome.Measured(own, ForkEvidence.NONE);
      case DIAGNOSED -> new ForkOutcome.Diagnosed(own, ForkEvidence.NONE);
      case NOT_AVAILABLE -> new ForkOutcome.NotAvailable(row.get("reason"), ForkEvidence.NONE);
      case FAILED -> new ForkOutcome.Failed(row.get("reason"), own, ForkEvidence.NONE);
    };
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
