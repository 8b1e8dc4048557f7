package taskmeter.campaign.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.csv.CsvFile;
import taskmeter.campaign.csv.CsvRows;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.ruler.Ruler;

/** A run's folder with its CSV files, as defined by {@code results/FORMAT.md}. */
public final class RunFolder implements RunWriter, Closeable {

  /** The version of the sample format. */
  public static final int FORMAT = 2;
  static final String ENVIRONMENT = "environment.csv";
  public static final String SAMPLES = "samples.csv";
  public static final String FORKS = "forks.csv";
  private static final String LABELS = "labels.csv";
  private static final String RULER = "ruler.csv";
  /** The file next to the runs that names the last one that a campaign wrote to. */
  static final String NEWEST = ".newest";

  /** Many times the size of a run, so that a campaign that starts can also finish. */
  private static final long ROOM_BYTES = 64L << 20;
  /** The expression in {@code results/FORMAT.md}. */
  static final Pattern RUN = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[a-z]+");
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String run;
  private final Path path;
  private final CsvFile<EnvironmentRow> environment;
  private final CsvFile<Label> labels;
  private final CsvFile<SampleRow> samples;
  private final CsvFile<ForkRow> forks;
  private final CsvFile<RulerRow> ruler;

  private RunFolder(Path path) {
    this.run = path.getFileName().toString();
    this.path = path;
    environment = new CsvFile<>(path.resolve(ENVIRONMENT), EnvironmentRow.COLUMNS);
    labels = new CsvFile<>(path.resolve(LABELS), Label.COLUMNS);
    samples = new CsvFile<>(path.resolve(SAMPLES), SampleRow.COLUMNS);
    forks = new CsvFile<>(path.resolve(FORKS), ForkRow.COLUMNS);
    ruler = new CsvFile<>(path.resolve(RULER), RulerRow.COLUMNS);
  }

  /** The name of a run: its start in UTC and its profile. */
  public static String name(Instant start, Profile profile) {
    return NAME.format(start) + "-" + profile;
  }

  /** Whether the folder has the name of a run. */
  static boolean isRun(Path folder) {
    return RUN.matcher(folder.getFileName().toString()).matches();
  }

  /**
   * Creates a run's folder.
   *
   * @param results the folder of all runs, created if it is missing
   * @param run the run's name; an existing folder of this name is never overwritten
   * @throws UsageException if the folder cannot be written, or has too little space
   */
  public static RunFolder create(Path results, String run) {
    return opened(results, () -> {
      Files.createDirectories(results);
      requireRoom(results);
      return newest(Files.createDirectory(results.resolve(run)));
    });
  }

  /**
   * Opens a run's folder to resume it.
   *
   * @param path the run's folder
   * @throws UsageException if the folder cannot be written, has too little space, or another campaign writes to it
   */
  public static RunFolder resume(Path path) {
    return opened(path, () -> {
      requireRoom(path);
      requireHeaders(path);
      return newest(path);
    });
  }

  /** Before any file is opened, because that removes an incomplete last line. */
  private static void requireHeaders(Path run) throws IOException {
    List<String> mistakes = new ArrayList<>();
    Map<String, List<? extends Column<?>>> files = Map.of(ENVIRONMENT, EnvironmentRow.COLUMNS, LABELS, Label.COLUMNS,
        SAMPLES, SampleRow.COLUMNS, FORKS, ForkRow.COLUMNS, RULER, RulerRow.COLUMNS);
    for (Map.Entry<String, List<? extends Column<?>>> file : new TreeMap<>(files).entrySet()) {
      CsvRows.firstLine(run.resolve(file.getKey()))
          .flatMap(line -> CsvFile.otherHeader(file.getKey(), line, file.getValue())).ifPresent(mistakes::add);
    }
    if (!mistakes.isEmpty()) {
      mistakes.addFirst("-Dbench.resume=" + run.getFileName()
          + ": the run cannot be resumed before its files are correct; nothing was changed");
      throw new UsageException(mistakes);
    }
  }

  /** Names do not say which run is the newest: clocks differ, and runs are copied from other machines. */
  private static RunFolder newest(Path run) throws IOException {
    Path draft = Files.writeString(run.resolveSibling(NEWEST + ".draft"), run.getFileName() + "\n");
    Files.move(draft, run.resolveSibling(NEWEST), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return new RunFolder(run);
  }

  private interface Opening {
    RunFolder open() throws IOException;
  }

  private static void requireRoom(Path folder) throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    if (room < ROOM_BYTES) {
      throw new UsageException("-Dbench.results=" + folder + ": found " + (room >> 20) + " MB free; expected "
          + (ROOM_BYTES >> 20) + " MB; free disk space or choose another folder");
    }
  }

  private static RunFolder opened(Path folder, Opening opening) {
    try {
      return opening.open();
    } catch (IOException | NotWrittenException e) {
      throw new UsageException("-Dbench.results=" + folder + ": cannot write a run there ("
          + e.getClass().getSimpleName() + ": " + e.getMessage() + "); choose a writable folder");
    }
  }

  @Override
  public String run() {
    return run;
  }

  public Path path() {
    return path;
  }

  public FailureDumps dumps() {
    return new FailureDumps(path.resolve("dumps"));
  }

  @Override
  public void environment(String runtime, String property, String value) {
    environment.append(List.of(new EnvironmentRow(run, runtime, property, value)));
  }

  public void labels(List<Label> rows) {
    labels.append(rows);
  }

  @Override
  public void slot(ForkRow row, List<Sample> values) {
    samples.append(values.stream().map(sample -> new SampleRow(run, row.slot(), sample)).toList());
    forks.append(List.of(row));
  }

  @Override
  public void ruler(int slot, Instant time, List<Ruler.Reading> readings) {
    ruler.append(readings.stream().map(reading -> new RulerRow(run, slot, time, reading)).toList());
  }

  @Override
  public void close() {
    environment.close();
    labels.close();
    samples.close();
    forks.close();
    ruler.close();
  }
}
