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
import taskmeter.campaign.csv.Column;
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
      requireThisVersion(folder);
      return new PastRunReader(folder).read();
    } catch (UsageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UsageException("-Dbench.resume=" + folder.getFileName() + ": could not be read (" + e.getMessage()
          + "); expected a run in format " + RunFolder.FORMAT + "; start a new one");
    }
  }

  /**
   * Requires that new rows can be appended. A run of an earlier version may lack columns that the format does not
   * require, but a schedule does.
   */
  private static void requireThisVersion(Path folder) throws IOException {
    String what = "-Dbench.resume=" + folder.getFileName() + ": this run ";
    String instead = ", which is read but not resumed; start a new run without -Dbench.resume";
    List<String> formats = CsvRows.read(folder.resolve(RunFolder.ENVIRONMENT)).stream()
        .filter(row -> row.get("property").equals("format")).map(row -> row.get("value")).toList();
    if (!formats.isEmpty() && !formats.getLast().equals(Integer.toString(RunFolder.FORMAT))) {
      throw new UsageException(what + "has format " + formats.getLast() + instead);
    }
    List<String> missing = new ArrayList<>();
    missing(folder.resolve(RunFolder.FORKS), ForkRow.COLUMNS).ifPresent(missing::add);
    missing(folder.resolve(RunFolder.SAMPLES), SampleRow.COLUMNS).ifPresent(missing::add);
    if (!missing.isEmpty()) {
      throw new UsageException(what + "is of an earlier version (" + String.join("; ", missing) + ")" + instead);
    }
  }

  private static Optional<String> missing(Path file, List<? extends Column<?>> columns) throws IOException {
    List<String> header = CsvRows.header(file);
    List<String> missing = columns.stream().map(Column::name).filter(name -> !header.contains(name)).toList();
    return missing.isEmpty() ? Optional.empty() : Optional.of("no "
        + (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing) + " in " + file.getFileName());
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

  private static Optional<Diagnosis> diagnosis(CSVRecord row) {
    return Optional.of(row.get("diagnosis")).filter(name -> !name.isEmpty())
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
