package taskmeter.report.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RunName;
import taskmeter.report.verdict.AaResults;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.Verdicts;

/** A run in {@code results} as the report reads it: its cells, comparisons and verdicts. */
record CommittedRun(Run run, Matrix matrix, AcrossRuntimes across, Verdicts verdicts, List<AaResults> calibrations) {

  private static final Path RESULTS = Path.of("..", "results");
  private static final Pattern LISTED = Pattern.compile("\\]\\(([^/)]+)/");
  private static final Map<String, CommittedRun> READ = new HashMap<>();

  /**
   * Returns the run of this name; reads each run once.
   *
   * @throws IllegalArgumentException if no readable run has this name
   */
  static synchronized CommittedRun named(String name) {
    return READ.computeIfAbsent(name, CommittedRun::read);
  }

  /** Returns all committed runs, the oldest first. */
  static List<CommittedRun> all() {
    return names().stream().map(CommittedRun::named).toList();
  }

  /** Returns the runs that {@code results/README.md} lists. A run that a user has made is not one of them. */
  private static List<String> names() {
    try {
      return LISTED.matcher(Files.readString(RESULTS.resolve("README.md"))).results().map(link -> link.group(1))
          .filter(RunName::isRun).distinct().sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(RESULTS + " cannot be read", e);
    }
  }

  /** Returns the folder of its samples. */
  Path folder() {
    return RESULTS.resolve(run.name());
  }

  private static Run samples(String name) {
    try {
      return RunReader.read(RESULTS.resolve(name));
    } catch (InvalidRunException e) {
      throw new IllegalArgumentException(name + ": not a readable run; expected one of " + names(), e);
    }
  }

  private static CommittedRun read(String name) {
    Run run = samples(name);
    NoiseFloors floors = NoiseFloors.of(run,
        names().stream().filter(other -> other.compareTo(name) < 0).map(CommittedRun::samples).toList());
    Matrix matrix = Matrix.of(run);
    AcrossRuntimes across = AcrossRuntimes.of(matrix, run.labels(), Optional.empty());
    return new CommittedRun(run, matrix, across, Judge.of(run, matrix, across, floors),
        AaResults.of(run, matrix, floors));
  }

  /** Returns a cell of a runtime and a carrier by its name, such as {@code TaskCreation.fanOut tasks=100}. */
  Optional<Cell> cell(String runtime, String name, String carrier) {
    return matrix.cells().stream().filter(cell -> cell.key().runtime().equals(runtime)
        && name(cell).equals(name) && cell.key().carrier().equals(carrier)).findFirst();
  }

  private static String name(Cell cell) {
    return (cell.key().qualifiedVariant() + " " + cell.key().parameters()).strip();
  }

  /** Returns the ratio of one variant to another on each runtime that ran both on the carrier. */
  List<Comparison> comparisons(String name, String other, String carrier) {
    return matrix.runtimes().stream().flatMap(runtime -> {
      Optional<Cell> over = cell(runtime, name, carrier).filter(Cell::ran);
      Optional<Cell> under = cell(runtime, other, carrier).filter(Cell::ran);
      return over.isPresent() && under.isPresent()
          ? Stream.of(Comparison.of(over.get(), under.get())) : Stream.empty();
    }).toList();
  }

  /** Returns the carrier with this title; empty if there is none. */
  Optional<String> carrier(String title) {
    return run.labels().names(Axis.CARRIER).stream()
        .filter(name -> run.labels().title(Axis.CARRIER, name).equals(title)).findFirst();
  }
}
