package taskmeter.report.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.read.SlotRow.Measured;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;

/**
 * The contract of the schedule in {@code results/FORMAT.md}, as far as {@code forks.csv} alone shows it. Each rule
 * holds for every run that {@code bench} wrote, also for one that was killed and resumed: what breaks it is damage.
 */
final class ScheduleRules {

  private final ForksFile forks;
  private final Complaints complaints;
  private final Map<Long, List<SlotRow>> blocks = new TreeMap<>();

  private ScheduleRules(ForksFile forks, Complaints complaints) {
    this.forks = forks;
    this.complaints = complaints;
    forks.rows().forEach(row -> row.fork().block().ifPresent(
        block -> blocks.computeIfAbsent(block, number -> new ArrayList<>()).add(row)));
  }

  static void check(ForksFile forks, Complaints complaints) {
    ScheduleRules rules = new ScheduleRules(forks, complaints);
    rules.checkPlaces();
    rules.checkOutcomes();
    rules.checkNotStarted();
    if (forks.has("fork")) {
      rules.checkNumbers();
    }
    if (forks.has("block")) {
      rules.checkBlockNumbers();
      rules.blocks.values().forEach(rules::checkBlock);
      rules.checkRuntimes();
    }
  }

  private void complain(SlotRow row, String column, String found, String expected, String remedy) {
    complaints.add(ForksFile.NAME, row.line(), column, found, expected, remedy);
  }

  /** A fork that was started has all values of its place, and a cell that is not available has none. */
  private void checkPlaces() {
    for (SlotRow row : forks.rows()) {
      for (String column : ForksFile.PLACE) {
        boolean given = given(row, column);
        if (forks.has(column) && given != row.started()) {
          complain(row, column, given ? "a value" : "an empty value", given
              ? "an empty value, because no fork was started" : "a value, because a fork was started",
              "correct it, or the state");
        }
      }
    }
  }

  private static boolean given(SlotRow row, String column) {
    Fork fork = row.fork();
    return switch (column) {
      case "block" -> fork.block().isPresent();
      case "position" -> fork.schedulePosition().position().isPresent();
      case "attempt" -> fork.schedulePosition().attempt().isPresent();
      case "fork" -> row.number().isPresent();
      case "start" -> fork.start().isPresent();
      case "end" -> fork.end().isPresent();
      default -> throw new IllegalArgumentException("column: found " + column + "; expected one of a place");
    };
  }

  /** Only a fork that ended as planned has its time. */
  private void checkOutcomes() {
    for (SlotRow row : forks.rows()) {
      boolean ended = row.state().hasSamples();
      if (!ended && row.fork().timed().isPresent()) {
        complain(row, ForksFile.TIMED, Double.toString(row.fork().timed().getAsDouble()),
            "an empty value, because the fork is " + CsvRow.quoted(row.state().toString()), "correct one of the two");
      } else if (ended && forks.has(ForksFile.TIMED) && row.fork().timed().isEmpty()) {
        complain(row, ForksFile.TIMED, "an empty value", "a value, because the fork is "
            + CsvRow.quoted(row.state().toString()), "correct one of the two");
      }
    }
  }

  /** Cells that are not available from the start come first, each once, and have no fork. */
  private void checkNotStarted() {
    Map<CellKey, SlotRow> absent = new HashMap<>();
    Optional<SlotRow> started = Optional.empty();
    for (SlotRow row : forks.rows()) {
      SlotRow earlier = absent.get(row.fork().cell());
      if (earlier != null) {
        complain(row, "state", CsvRow.quoted(row.state().toString()),
            "no further row of a cell that is not available (line " + earlier.line() + ")", "remove one of the two");
      }
      if (row.started()) {
        started = started.or(() -> Optional.of(row));
      } else {
        absent.putIfAbsent(row.fork().cell(), row);
        started.ifPresent(first -> complain(row, "slot", Long.toString(row.slot()),
            "a slot before the first fork, " + first.slot(), "number the cells that are not available first"));
      }
    }
  }

  /** The forks of a cell are numbered from 1 in the order of the slots. */
  private void checkNumbers() {
    Map<Measured, Long> last = new HashMap<>();
    for (SlotRow row : forks.rows()) {
      if (row.started() && row.number().isPresent()) {
        long expected = last.getOrDefault(row.onRuntime(), 0L) + 1;
        long number = row.number().getAsLong();
        if (number != expected) {
          complain(row, "fork", Long.toString(number), expected + ", the number of the cell's next fork",
              "restore the rows that are missing, or correct it");
        }
        last.put(row.onRuntime(), number);
      }
    }
  }

  /** First attempts are in blocks 1, 2, 3, …, in the order of the slots. */
  private void checkBlockNumbers() {
    record Attempted(OptionalLong block, String runtime) {}

    Set<Attempted> attempted = new HashSet<>();
    long last = 0;
    for (SlotRow row : forks.rows()) {
      OptionalLong block = row.fork().block();
      boolean first = attempted.add(new Attempted(block, row.runtime())) && row.first();
      if (block.isPresent() && first) {
        long number = block.getAsLong();
        if (number != last && number != last + 1) {
          complain(row, "block", Long.toString(number),
              last == 0 ? "1, the first block" : last + ", the block of the slot before, or the next one",
              "restore the rows that are missing, or correct it");
        }
        last = number;
      }
    }
  }

  private void checkBlock(List<SlotRow> block) {
    SlotRow first = block.get(0);
    Map<String, List<SlotRow>> byRuntime = new LinkedHashMap<>();
    for (SlotRow row : block) {
      if (!row.measured().equals(first.measured())) {
        complain(row, "block", Long.toString(first.fork().block().orElseThrow()),
            "a block of one cell, as in line " + first.line(), "correct the block, or the cell");
      }
      byRuntime.computeIfAbsent(row.runtime(), runtime -> new ArrayList<>()).add(row);
    }
    byRuntime.values().forEach(this::checkAttempts);
    if (forks.has("position")) {
      checkPositions(block.stream().filter(SlotRow::first).toList());
    }
  }

  private void checkPositions(List<SlotRow> block) {
    for (int i = 0; i < block.size(); i++) {
      OptionalLong position = block.get(i).fork().schedulePosition().position();
      if (position.isPresent() && position.getAsLong() != i + 1) {
        complain(block.get(i), "position", Long.toString(position.getAsLong()),
            i + 1 + ", its place in the order of the block", "restore the rows that are missing, or correct it");
      }
    }
  }

  /** A fork is run again only if its last attempt was measured and disturbed. */
  private void checkAttempts(List<SlotRow> attempts) {
    for (int i = 0; i < attempts.size(); i++) {
      SlotRow row = attempts.get(i);
      if (row.attempt() != i + 1) {
        complain(row, "attempt", Long.toString(row.attempt()), i + 1 + ", the next attempt of this cell in its block",
            "restore the rows that are missing, or correct it");
      } else if (i > 0) {
        checkRepeated(attempts.get(i - 1), row);
      }
    }
  }

  private void checkRepeated(SlotRow before, SlotRow row) {
    if (!before.state().counts() || forks.has("disturbed") && !before.fork().disturbed()) {
      complain(row, "attempt", Long.toString(row.attempt()), "an attempt after one that was measured and disturbed"
          + " (the one before is in line " + before.line() + ")", "correct the attempt, or the one before");
    }
    if (!before.fork().schedulePosition().position().equals(row.fork().schedulePosition().position())) {
      complain(row, "position", text(row.fork().schedulePosition().position()),
          text(before.fork().schedulePosition().position()) + ", as in its attempt before (line " + before.line() + ")",
          "correct one of the two");
    }
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "an empty value";
  }

  /** A block has each runtime that has its cell. Only the last block of a run may end early. */
  private void checkRuntimes() {
    Map<Measured, Map<String, SlotRow>> last = new HashMap<>();
    Map<Measured, SlotRow> ended = new HashMap<>();
    for (List<SlotRow> block : blocks.values()) {
      Measured measured = block.get(0).measured();
      Map<String, SlotRow> before = last.computeIfAbsent(measured, each -> new LinkedHashMap<>());
      for (SlotRow row : block) {
        boolean joins = !before.isEmpty() && !before.containsKey(row.runtime());
        SlotRow gone = joins ? before.values().iterator().next() : ended.get(row.onRuntime());
        if (gone != null) {
          complain(gone, "block", "block " + gone.fork().block().orElseThrow() + " without runtime "
              + CsvRow.quoted(row.runtime()) + ", which has later forks of the cell (line " + row.line() + ")",
              "each runtime that has the cell", "restore the row that is missing");
          ended.remove(row.onRuntime());
        }
      }
      before.values().stream().filter(row -> block.stream().noneMatch(each -> each.runtime().equals(row.runtime())))
          .forEach(row -> ended.putIfAbsent(row.onRuntime(), block.get(0)));
      block.forEach(row -> before.put(row.runtime(), row));
    }
  }
}
