package taskmeter.campaign.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.csv.CsvFile;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.ForkEvidence;

/** Reads a run that is to be resumed. Samples without a row in {@code forks.csv} belong to an unfinished fork. */
public final class PastRunReader {

  /** More mistakes have one cause, and fill the screen. */
  private static final int SHOWN = 10;
  private static final String NUMBER = "[1-9][0-9]{0,8}";
  private static final List<String> SAMPLE_KEY = List.of("slot", "phase", "iteration", "metric");

  private final Path folder;
  private final Map<Integer, List<Sample>> samples = new HashMap<>();
  private final Map<Integer, Long> sampleLines = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private PastRunReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the run.
   *
   * @throws UsageException if another version wrote it; otherwise with all mistakes in its files, each with its file,
   *     line and column
   */
  public static PastRun read(Path folder) {
    try {
      requireThisVersion(folder);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // The file is read again, which says what is wrong with it
    }
    if (neverStarted(folder)) {
      return new PastRun(folder.getFileName().toString(), Map.of(), List.of(), 0);
    }
    PastRunReader reader = new PastRunReader(folder);
    PastRun past = reader.read();
    if (!reader.mistakes.isEmpty()) {
      List<String> shown = new ArrayList<>(reader.mistakes.stream().limit(SHOWN).toList());
      if (reader.mistakes.size() > SHOWN) {
        shown.add("and " + (reader.mistakes.size() - SHOWN) + " more");
      }
      throw past.mistaken(shown);
    }
    return past;
  }

  /** A kill while the folder is made can leave any of its files without a header, or none of them. */
  private static boolean neverStarted(Path folder) {
    try {
      return CsvRows.count(folder.resolve(RunFolder.FORKS)) == 0
          && CsvRows.count(folder.resolve(RunFolder.SAMPLES)) == 0;
    } catch (IOException e) {
      // The file is read again, which says what is wrong with it
      return false;
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
    if (!formats.isEmpty() && formats.getLast().matches(NUMBER)
        && !formats.getLast().equals(Integer.toString(RunFolder.FORMAT))) {
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
    List<CSVRecord> rows = CsvRows.read(file);
    // A column that no version has, or a header that does not fit the rows, is a mistake in the file
    boolean damaged = header.isEmpty() || !names(columns).containsAll(header)
        || !rows.isEmpty() && !rows.getFirst().isConsistent();
    List<String> missing = names(columns).stream().filter(name -> !header.contains(name)).toList();
    return missing.isEmpty() || damaged ? Optional.empty() : Optional.of("no "
        + (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing) + " in " + file.getFileName());
  }

  private static List<String> names(List<? extends Column<?>> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private PastRun read() {
    Map<String, Map<String, String>> properties = new HashMap<>();
    Map<String, Long> lines = new HashMap<>();
    for (PastRow row : rows(RunFolder.ENVIRONMENT, EnvironmentRow.COLUMNS)) {
      checkRun(row);
      properties.computeIfAbsent(row.text("runtime"), runtime -> new HashMap<>())
          .put(row.text("property"), row.text("value"));
      lines.put(PastRun.key(row.text("runtime"), row.text("property")), row.line());
      checkProperty(row);
    }
    List<PastRow> slots = rows(RunFolder.FORKS, ForkRow.COLUMNS).stream()
        .sorted(Comparator.comparingInt(row -> row.number("slot"))).toList();
    Set<List<String>> seen = new HashSet<>();
    for (PastRow row : rows(RunFolder.SAMPLES, SampleRow.COLUMNS)) {
      checkRun(row);
      sample(row);
      if (!seen.add(SAMPLE_KEY.stream().map(row::text).toList())) {
        row.complain("iteration", row.text("iteration"), "each iteration of a slot once",
            "; remove one of the two rows");
      }
    }
    int last = Stream.concat(samples.keySet().stream(), slots.stream().map(row -> row.number("slot")))
        .max(Integer::compare).orElse(0);
    SlotTime times = new SlotTime(slots.stream().map(PastRow::row).toList());
    List<PastRun.Done> done = slots.stream().filter(PastRunReader::started).map(row -> done(row, times)).toList();
    PastRun past = new PastRun(folder.getFileName().toString(), properties, done, last,
        slots.stream().filter(row -> !started(row)).map(this::source).toList(), lines);
    // Mistakes of single values would come twice
    if (mistakes.isEmpty()) {
      new PastRunRules(past, slots, samples, sampleLines, mistakes).check();
    }
    return past;
  }

  private static boolean started(PastRow row) {
    return !row.text("block").isEmpty();
  }

  private void sample(PastRow row) {
    Metric metric = row.oneOf("metric", Metric.values());
    int slot = row.number("slot");
    samples.computeIfAbsent(slot, number -> new ArrayList<>()).add(new Sample(row.oneOf("phase", Phase.values()),
        row.number("iteration"), metric, row.value("value", metric == Metric.TIME)));
    sampleLines.put(slot, row.line());
    if (!row.text("unit").equals(metric.unit())) {
      row.complain("unit", row.text("unit"), metric.unit() + ", the unit of " + metric, "");
    }
  }

  private void checkRun(PastRow row) {
    if (!row.text("run").equals(folder.getFileName().toString())) {
      row.complain("run", row.text("run"), "the name of the folder, " + folder.getFileName(), "");
    }
  }

  private PastRun.SourceRow source(PastRow row) {
    return new PastRun.SourceRow(row.line(), row.row().toMap(), sampleLines.getOrDefault(row.number("slot"), 1L));
  }

  /** The rows of a file; none, with a mistake, if it cannot be read. */
  private List<PastRow> rows(String file, List<? extends Column<?>> columns) {
    try {
      // Also says that there is no such file
      List<CSVRecord> records = CsvRows.read(folder.resolve(file));
      Optional<String> first = CsvRows.firstLine(folder.resolve(file));
      if (first.isEmpty()) {
        mistakes.add(file + ":1: found no complete line; expected the columns " + String.join(", ", names(columns))
            + "; restore the file");
        return List.of();
      }
      String header = first.get();
      List<String> missing = names(columns).stream()
          .filter(name -> !List.of(header.split(",")).contains(name)).toList();
      missing.forEach(column -> mistakes.add(file + ":1:" + column
          + ": found no such column; expected all required columns; correct the header"));
      Optional<String> other = missing.isEmpty() ? CsvFile.otherHeader(file, header, columns) : Optional.empty();
      other.ifPresent(mistakes::add);
      return missing.isEmpty() && other.isEmpty() ? records.stream().map(row -> new PastRow(file, row, mistakes))
          .filter(PastRow::consistent).toList() : List.of();
    } catch (NoSuchFileException e) {
      mistakes.add(file + ": found no such file; expected the files of a run; restore it");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      mistakes.add(file + ": found a file that cannot be read (" + e.getMessage() + "); expected a CSV file of a run;"
          + " correct or restore it");
    }
    return List.of();
  }

  /** Checks a property that is read as a number or a time when the run is resumed. */
  private static void checkProperty(PastRow row) {
    String value = row.text("value");
    if (!row.text("runtime").isEmpty() || value.isEmpty()) {
      return;
    }
    switch (row.text("property")) {
      case "sittings", "format" -> check(row, value.matches(NUMBER), "a whole number from 1");
      case "seed" -> check(row, parses(value, Long::parseLong), "a whole number");
      case "wall_s", "harness_s", "budget_s" ->
          check(row, value.matches("[0-9]+(\\.[0-9]+)?([eE][0-9])?"), "a number of seconds from 0");
      case "started", "ended" ->
          check(row, parses(value, Instant::parse), "a UTC time such as 2026-11-22T10:15:03.250Z");
      default -> { }
    }
  }

  private interface Parser {
    Object parse(String text);
  }

  private static boolean parses(String value, Parser parser) {
    try {
      parser.parse(value);
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  private static void check(PastRow row, boolean allowed, String expected) {
    if (!allowed) {
      row.complain(row.text("property"), row.text("value"), expected, "");
    }
  }

  private PastRun.Done done(PastRow row, SlotTime times) {
    Instant end = row.time("end");
    return new PastRun.Done(row.number("slot"),
        List.of(row.number("block"), row.number("position"), row.number("attempt")),
        row.text("runtime"),
        new CellKey(row.text("scenario"), row.text("variant"), row.text("parameters"), row.text("carrier"),
            row.text("creator"), row.oneOf("pooled", new Boolean[] {true, false})),
        diagnosis(row), outcome(row), end, times.of(row.row(), row.time("start"), end),
        Optional.of(row.text("disturbed")).filter(Predicate.not(String::isEmpty))
            .map(given -> row.oneOf("disturbed", new Boolean[] {true, false})).orElse(false),
        Optional.of(source(row)));
  }

  private static Optional<Diagnosis> diagnosis(PastRow row) {
    return Optional.of(row.text("diagnosis")).filter(name -> !name.isEmpty())
        .map(name -> row.oneOf("diagnosis", Diagnosis.values()));
  }

  private ForkOutcome outcome(PastRow row) {
    List<Sample> own = samples.getOrDefault(row.number("slot"), List.of());
    return switch (row.oneOf("state", ForkRow.State.values())) {
      case MEASURED, REHEARSED -> new ForkOutcome.Measured(own, ForkEvidence.NONE);
      case DIAGNOSED -> new ForkOutcome.Diagnosed(own, ForkEvidence.NONE);
      case NOT_AVAILABLE -> new ForkOutcome.NotAvailable(row.text("reason"), ForkEvidence.NONE);
      case FAILED -> new ForkOutcome.Failed(row.text("reason"), own, ForkEvidence.NONE);
    };
  }
}
