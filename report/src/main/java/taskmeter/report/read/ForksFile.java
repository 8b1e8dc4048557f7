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
import taskmeter.report.sample.Noise;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.Run.FailedDiagnosis;
import taskmeter.report.sample.RunName;

/**
 * {@code forks.csv}: one row for each slot of the schedule.
 *
 * @param table the file as it was read
 * @param failedDiagnoses forks for diagnosis that failed, which are not among the others
 * @param rows by slot, for later complaints
 */
record ForksFile(Table table, List<Fork> forks, List<FailedDiagnosis> failedDiagnoses, Map<Long, CsvRow> rows) {

  private static final List<String> REQUIRED = List.of(
      "run", "slot", "runtime", "scenario", "variant", "carrier", "creator", "pooled", "state");

  static ForksFile read(Path folder, RunName run, Complaints complaints) {
    Table table = Table.read(folder.resolve("forks.csv"), REQUIRED, complaints);
    List<Fork> forks = new ArrayList<>();
    List<FailedDiagnosis> failed = new ArrayList<>();
    Map<Long, CsvRow> rows = new HashMap<>();
    Attempts attempts = new Attempts();
    for (CsvRow row : table.rows()) {
      run.check(row);
      OptionalLong slot = row.requiredWhole("slot", 1);
      if (slot.isPresent() && rows.putIfAbsent(slot.getAsLong(), row) != null) {
        row.complain("slot", "duplicate slot " + slot.getAsLong(),
            "each slot once (first in line " + rows.get(slot.getAsLong()).line() + ")", "remove one");
      }
      fork(row, slot).ifPresent(fork -> {
        if (!row.text("diagnosis").isEmpty() && fork.state() != State.DIAGNOSED) {
          failed.add(new FailedDiagnosis(fork.cell(), fork.reason()));
          return;
        }
        attempts.check(fork, row);
        forks.add(fork);
      });
    }
    if (table.complete() && table.rows().isEmpty()) {
      complaints.add(table.file(), 0, "", "no fork", "at least one row",
          "the campaign ended before its first fork: choose another run, or measure again");
    } else if (!forks.isEmpty() && forks.stream().allMatch(fork -> fork.state() == State.DIAGNOSED)) {
      complaints.add(table.file(), 0, "", "only diagnosed forks", "at least one fork of another state",
          "choose another run, or measure again");
    }
    return new ForksFile(table, forks, failed, rows);
  }

  private static Optional<Fork> fork(CsvRow row, OptionalLong slot) {
    Optional<CellKey> cell = cell(row);
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
        end, parallelism, threads, timed, poolSize, noise, List.of()));
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

    private final Map<Attempt, CsvRow> rows = new HashMap<>();

    void check(Fork fork, CsvRow row) {
      if (!fork.state().counts() || fork.block().isEmpty()) {
        return;
      }
      long number = fork.schedulePosition().attempt().orElse(1);
      CsvRow first = rows.putIfAbsent(new Attempt(fork.block(), fork.cell(), number), row);
      if (first != null) {
        row.complain("attempt", "duplicate attempt " + number + " of this cell in block " + fork.block().getAsLong(),
            "each attempt once (first in line " + first.line() + ")",
            "number the attempts, or change the block of one");
      }
    }
  }
}
