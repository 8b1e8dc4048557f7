package taskmeter.report.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.PossibleRange;
import taskmeter.report.csv.Table;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.SchedulePosition;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Noise;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.Run.FailedDiagnosis;
import taskmeter.report.sample.RunName;

/**
 * {@code forks.csv}: one row for each slot of the schedule.
 *
 * @param rows in the order of the slots
 * @param columns the columns that the file has, of those that a run may lack
 * @param runtimes all runtimes that a row names, also rows with mistakes
 * @param sound whether there was no mistake in the file: if there was, rows may be missing
 */
record ForksFile(List<SlotRow> rows, Set<String> columns, Set<String> runtimes, boolean sound) {

  static final String NAME = "forks.csv";
  private static final List<String> REQUIRED = List.of("run", "slot", "block", "runtime", "scenario", "variant",
      "parameters", "carrier", "creator", "pooled", "parallelism", "fork", "state");
  /** Columns that came together: without one of them, it is misspelt. */
  private static final List<List<String>> TOGETHER = List.of(List.of("position", "attempt"),
      List.of("start", "end", "timed_s"),
      List.of("steal", "others", "pressure", "involuntary_switches", "mhz", "disturbed"));
  /** The columns with the place of a fork that was started. */
  static final List<String> PLACE = List.of("block", "position", "attempt", "fork", "start", "end");
  private static final List<String> DIAGNOSES = List.of("counts", "events");
  static final String TIMED = "timed_s";

  static ForksFile read(Path folder, RunName run, Complaints complaints) {
    ForkRows rows = new ForkRows(run);
    Table table = Table.pass(folder.resolve(NAME), REQUIRED, complaints, row -> rows.next(row.kept()));
    if (table.complete() && rows.none) {
      complaints.add(table.file(), 0, "", "no fork", "at least one row",
          "the campaign ended before its first fork: choose another run, or measure again");
    }
    rows.all.sort(Comparator.comparingLong(SlotRow::slot));
    ForksFile file = new ForksFile(rows.all, rows.columns, rows.runtimes, complaints.none());
    if (!file.rows.isEmpty() && file.rows.stream().allMatch(SlotRow::diagnostic)) {
      complaints.add(table.file(), 0, "", "only diagnosed forks", "at least one fork of another state",
          "choose another run, or measure again");
    }
    return file;
  }

  private static void requireAll(List<String> group, CsvRow row) {
    if (group.stream().anyMatch(row::has)) {
      group.stream().filter(column -> !row.has(column)).forEach(column -> row.complainAboutHeader(column,
          "no such column", "all of " + String.join(", ", group), "correct its name, or add it"));
    }
  }

  /** Returns all forks but those for diagnosis that failed, in the order of the slots. */
  List<Fork> forks() {
    return rows.stream().filter(row -> !failedDiagnosis(row)).map(SlotRow::fork).toList();
  }

  /** Returns the forks for diagnosis that failed, in the order of the slots. */
  List<FailedDiagnosis> failedDiagnoses() {
    return rows.stream().filter(ForksFile::failedDiagnosis)
        .map(row -> new FailedDiagnosis(row.fork().cell(), row.fork().reason())).toList();
  }

  private static boolean failedDiagnosis(SlotRow row) {
    return row.diagnostic() && row.state() != State.DIAGNOSED;
  }

  /** Returns the numbers of the slots. */
  Set<Long> slots() {
    Set<Long> slots = new HashSet<>();
    rows.forEach(row -> slots.add(row.slot()));
    return slots;
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  /** Collects one row after the other. */
  private static final class ForkRows {

    private final RunName run;
    private final List<SlotRow> all = new ArrayList<>();
    private final Map<Long, Long> lines = new HashMap<>();
    private final Map<CellKey, CellKey> cells = new HashMap<>();
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> runtimes = new TreeSet<>();
    private boolean none = true;

    ForkRows(RunName run) {
      this.run = run;
    }

    void next(CsvRow row) {
      if (none) {
        Stream.concat(PLACE.stream(), Stream.of(TIMED, "disturbed")).filter(row::has).forEach(columns::add);
        TOGETHER.forEach(group -> requireAll(group, row));
      }
      none = false;
      run.check(row);
      runtimes.add(row.text("runtime"));
      OptionalLong slot = row.requiredWhole("slot", 1);
      Long first = slot.isPresent() ? lines.putIfAbsent(slot.getAsLong(), row.line()) : null;
      if (first != null) {
        row.complain("slot", "duplicate slot " + slot.getAsLong(), "each slot once (first in line " + first + ")",
            "remove one");
      }
      // One key for all forks of a cell: there are far fewer cells than forks
      Optional<CellKey> cell = cell(row).map(key -> cells.computeIfAbsent(key, same -> same));
      OptionalLong number = row.whole("fork", 1);
      OptionalLong warmup = row.whole("warmup_iterations", 0);
      OptionalLong measured = row.whole("measured_iterations", 1);
      row.within("waiting_cpu", PossibleRange.PROCESSORS);
      fork(row, slot, cell).ifPresent(fork -> all.add(
          new SlotRow(row.line(), fork, number, row.text("diagnosis"), warmup, measured)));
    }
  }

  private static Optional<Fork> fork(CsvRow row, OptionalLong slot, Optional<CellKey> cell) {
    Optional<State> state = row.oneOf("state", State.class);
    Optional<Instant> start = row.time("start");
    Optional<Instant> end = row.time("end");
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      row.complain("end", CsvRow.quoted(row.text("end")), "a time not before the start",
          "correct one of the two");
    }
    OptionalLong parallelism = row.whole("parallelism", 1);
    OptionalLong threads = row.whole("threads", 1);
    OptionalLong poolSize = row.whole("pool_size", 0);
    OptionalDouble timed = row.within(TIMED, PossibleRange.TIMED_SECONDS);
    SchedulePosition schedulePosition = SchedulePosition.read(row);
    Noise noise = Noise.read(row);
    row.whole("workers_seen", 0);
    state.ifPresent(each -> checkDiagnosis(each, row));
    if (slot.isEmpty() || cell.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Fork(slot.getAsLong(), schedulePosition, cell.get(), state.get(), row.text("reason"), start,
        end, parallelism, threads, timed, poolSize, noise, Iterations.NONE));
  }

  /** A fork that counts is no diagnosis; one that was diagnosed may be of a run without the column. */
  private static void checkDiagnosis(State state, CsvRow row) {
    if (row.text("diagnosis").isEmpty()) {
      return;
    }
    row.oneOf("diagnosis", DIAGNOSES);
    if (state.counts()) {
      row.complain("diagnosis", CsvRow.quoted(row.text("diagnosis")), "empty, because the fork is " + state,
          "correct one of the two");
    }
  }

  private static Optional<CellKey> cell(CsvRow row) {
    Optional<String> runtime = row.name("runtime");
    Optional<String> scenario = row.name("scenario");
    Optional<String> variant = row.name("variant");
    Optional<String> carrier = row.name("carrier");
    Optional<String> creator = row.name("creator");
    Optional<Boolean> pooled = row.oneOf("pooled", List.of(true, false));
    boolean shortEnough = row.shortEnough("parameters", CsvRow.LONGEST_NAME);
    Optional<Parameters> parameters = Parameters.parse(row.text("parameters"));
    if (parameters.isEmpty()) {
      row.complain("parameters", CsvRow.quoted(row.text("parameters")),
          "pairs such as parties=2;tasks=100, each name once", "correct them");
    } else if (!parameters.get().possible()) {
      row.complain("parameters", CsvRow.quoted(row.text("parameters")),
          "numbers of at most 1e15, and not between 0 and 1e-15", "correct them");
    }
    if (runtime.isEmpty() || scenario.isEmpty() || variant.isEmpty() || carrier.isEmpty()
        || creator.isEmpty() || pooled.isEmpty() || parameters.isEmpty() || !shortEnough) {
      return Optional.empty();
    }
    return Optional.of(new CellKey(runtime.get(), scenario.get(), variant.get(), parameters.get(),
        carrier.get(), creator.get(), pooled.get()));
  }
}
