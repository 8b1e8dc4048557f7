package taskmeter.report.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
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
 * @param failedDiagnoses forks for diagnosis that failed, which are not among the others
 * @param lines the line of each slot, for later complaints
 */
record ForksFile(List<Fork> forks, List<FailedDiagnosis> failedDiagnoses, Map<Long, Long> lines) {

  static final String NAME = "forks.csv";
  private static final List<String> REQUIRED = List.of(
      "run", "slot", "runtime", "scenario", "variant", "carrier", "creator", "pooled", "state");

  static ForksFile read(Path folder, RunName run, Complaints complaints) {
    ForksFile file = new ForksFile(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    ForkRows rows = new ForkRows(run, file);
    Table table = Table.pass(folder.resolve(NAME), REQUIRED, complaints, row -> rows.next(row.kept()));
    if (table.complete() && rows.none) {
      complaints.add(table.file(), 0, "", "no fork", "at least one row",
          "the campaign ended before its first fork: choose another run, or measure again");
    } else if (!file.forks.isEmpty() && file.forks.stream().allMatch(fork -> fork.state() == State.DIAGNOSED)) {
      complaints.add(table.file(), 0, "", "only diagnosed forks", "at least one fork of another state",
          "choose another run, or measure again");
    }
    return file;
  }

  /** Adds one row after the other to the file. */
  private static final class ForkRows {

    private final RunName run;
    private final ForksFile file;
    private final Attempts attempts = new Attempts();
    private final Map<CellKey, CellKey> cells = new HashMap<>();
    private boolean none = true;

    ForkRows(RunName run, ForksFile file) {
      this.run = run;
      this.file = file;
    }

    void next(CsvRow row) {
      none = false;
      run.check(row);
      OptionalLong slot = row.requiredWhole("slot", 1);
      if (slot.isPresent() && file.lines.putIfAbsent(slot.getAsLong(), row.line()) != null) {
        row.complain("slot", "duplicate slot " + slot.getAsLong(),
            "each slot once (first in line " + file.lines.get(slot.getAsLong()) + ")", "remove one");
      }
      // One key for all forks of a cell: there are far fewer cells than forks
      Optional<CellKey> cell = cell(row).map(key -> cells.computeIfAbsent(key, same -> same));
      fork(row, slot, cell).ifPresent(fork -> {
        if (!row.text("diagnosis").isEmpty() && fork.state() != State.DIAGNOSED) {
          file.failedDiagnoses.add(new FailedDiagnosis(fork.cell(), fork.reason()));
          return;
        }
        attempts.check(fork, row);
        file.forks.add(fork);
      });
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
    var timed = row.positive("timed_s");
    SchedulePosition schedulePosition = SchedulePosition.read(row);
    Noise noise = Noise.read(row);
    row.whole("fork", 1);
    row.whole("workers_seen", 0);
    if (slot.isEmpty() || cell.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Fork(slot.getAsLong(), schedulePosition, cell.get(), state.get(), row.text("reason"), start,
        end, parallelism, threads, timed, poolSize, noise, Iterations.NONE));
  }

  private static Optional<CellKey> cell(CsvRow row) {
    Optional<String> runtime = row.required("runtime");
    Optional<String> scenario = row.required("scenario");
    Optional<String> variant = row.required("variant");
    Optional<String> carrier = row.required("carrier");
    Optional<String> creator = row.required("creator");
    Optional<Boolean> pooled = row.oneOf("pooled", List.of(true, false));
    Optional<Parameters> parameters = Parameters.parse(row.text("parameters"));
    if (parameters.isEmpty()) {
      row.complain("parameters", CsvRow.quoted(row.text("parameters")),
          "pairs such as parties=2;tasks=100, each name once", "correct them");
    }
    if (runtime.isEmpty() || scenario.isEmpty() || variant.isEmpty() || carrier.isEmpty()
        || creator.isEmpty() || pooled.isEmpty() || parameters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new CellKey(runtime.get(), scenario.get(), variant.get(), parameters.get(),
        carrier.get(), creator.get(), pooled.get()));
  }

  /** Complains if two measured forks of a cell in a block are the same attempt: one of them would not count. */
  static final class Attempts {

    private record Attempt(OptionalLong block, CellKey cell, long number) {}

    private final Map<Attempt, Long> lines = new HashMap<>();

    void check(Fork fork, CsvRow row) {
      if (!fork.state().counts() || fork.block().isEmpty()) {
        return;
      }
      long number = fork.schedulePosition().attempt().orElse(1);
      Long first = lines.putIfAbsent(new Attempt(fork.block(), fork.cell(), number), row.line());
      if (first != null) {
        row.complain("attempt", "duplicate attempt " + number + " of this cell in block " + fork.block().getAsLong(),
            "each attempt once (first in line " + first + ")",
            "number the attempts, or change the block of one");
      }
    }
  }
}
