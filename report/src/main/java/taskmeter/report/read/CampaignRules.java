package taskmeter.report.read;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.read.SlotRow.Measured;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork.State;

/**
 * What {@code environment.csv} says about the whole campaign, compared with the rows of {@code forks.csv}: its times,
 * its cells, its timed seconds, and whether it is complete.
 */
final class CampaignRules {

  /** A clock is set by steps below this, and is turned gradually otherwise; times have milliseconds. */
  static final Duration CLOCK = Duration.ofSeconds(1);
  /** The sum of many rounded times. */
  private static final double SECONDS = 0.5;
  static final Duration LONGEST = Duration.ofDays(366);
  private static final Pattern CELLS = Pattern.compile("([0-9]{1,9}) planned, ([0-9]{1,9}) available");

  private final ForksFile forks;
  private final EnvironmentFile environment;
  private final Complaints complaints;
  private final Optional<Instant> ended;

  private CampaignRules(ForksFile forks, EnvironmentFile environment, Complaints complaints) {
    this.forks = forks;
    this.environment = environment;
    this.complaints = complaints;
    this.ended = environment.time("ended");
  }

  static void check(ForksFile forks, EnvironmentFile environment, Complaints complaints) {
    CampaignRules rules = new CampaignRules(forks, environment, complaints);
    rules.checkTimes();
    rules.checkTimedSeconds();
    rules.checkCells();
    if (environment.complete()) {
      rules.checkComplete();
    }
    if (environment.environment().noMeasurement().isEmpty()) {
      rules.forks.rows().stream().filter(row -> row.state() == State.REHEARSED).forEach(row -> rules.complain(row,
          "state", CsvRow.quoted(row.state().toString()), "another state, because environment.csv says that the run is"
          + " a measurement", "correct one of the two"));
    }
  }

  private void complain(SlotRow row, String column, String found, String expected, String remedy) {
    complaints.add(ForksFile.NAME, row.line(), column, found, expected, remedy);
  }

  /** Slots follow each other, within the campaign. */
  private void checkTimes() {
    Optional<Instant> started = environment.time("started");
    Optional<SlotRow> last = Optional.empty();
    for (SlotRow row : forks.rows()) {
      Optional<Instant> start = row.fork().start();
      Optional<Instant> end = row.fork().end();
      if (start.isEmpty() || end.isEmpty()) {
        continue;
      }
      Optional<Instant> before = last.flatMap(each -> each.fork().end());
      if (last.filter(row::tookTurnsWith).isPresent()) {
        checkTogether(last.get(), row);
      } else if (before.filter(time -> start.get().plus(CLOCK).isBefore(time)).isPresent()) {
        complain(row, "start", start.get().toString(), "a time after the end of the slot before (line "
            + last.orElseThrow().line() + ")", "correct it; if the clock was set back, shift the times after it");
      } else if (started.filter(time -> start.get().plus(CLOCK).isBefore(time)).isPresent()) {
        complain(row, "start", start.get().toString(), "a time after the start of the campaign, " + started.get(),
            "correct it; if the clock was set back, shift the times after it");
      } else if (started.filter(time -> end.get().isAfter(time.plus(LONGEST))).isPresent()) {
        complain(row, "end", end.get().toString(), "a time within a year after the start of the campaign, "
            + started.get(), "correct it");
      }
      double seconds = Duration.between(start.get(), end.get()).plus(CLOCK).toMillis() / 1e3;
      row.fork().timed().ifPresent(timed -> {
        if (timed > seconds) {
          complain(row, ForksFile.TIMED, Double.toString(timed), "not more than the slot's "
              + Duration.between(start.get(), end.get()).toMillis() / 1e3 + " s", "correct it, or the times");
        }
      });
      last = Optional.of(row);
    }
  }

  /** Forks that took turns have the time of their block. */
  private void checkTogether(SlotRow before, SlotRow row) {
    if (!before.fork().start().equals(row.fork().start()) || !before.fork().end().equals(row.fork().end())) {
      complain(row, "start", row.fork().start().orElseThrow() + " to " + row.fork().end().orElseThrow(),
          before.fork().start().orElseThrow() + " to " + before.fork().end().orElseThrow()
              + ", as of the fork with which"
          + " it took turns (line " + before.line() + ")", "correct one of the two");
    }
  }

  /** The forks of a cell have the same time, and all forks until the last record have what that record says. */
  private void checkTimedSeconds() {
    Map<Measured, SlotRow> first = new HashMap<>();
    for (SlotRow row : forks.rows()) {
      if (row.fork().timed().isPresent()) {
        SlotRow other = first.putIfAbsent(row.measured(), row);
        if (other != null && !other.fork().timed().equals(row.fork().timed())) {
          complain(row, ForksFile.TIMED, Double.toString(row.fork().timed().getAsDouble()),
              other.fork().timed().getAsDouble() + ", as in the other forks of the cell (line " + other.line() + ")",
              "correct one of the two");
        }
      }
    }
    OptionalDouble wall = environment.environment().number("wall_s");
    OptionalDouble harness = environment.environment().number("harness_s");
    if (wall.isEmpty() || harness.isEmpty() || ended.isEmpty() || !forks.has("end")) {
      return;
    }
    double recorded = wall.getAsDouble() - harness.getAsDouble();
    double timed = timed(row -> !row.fork().end().orElse(Instant.MAX).isAfter(ended.get()));
    if (Math.abs(recorded - timed) > SECONDS) {
      complaints.add(EnvironmentFile.NAME, environment.line("", "harness_s"), "harness_s",
          String.format(Locale.ROOT, "%.3f s that are not harness, of wall_s", recorded),
          String.format(Locale.ROOT, "%.3f s, the sum of timed_s in forks.csv until %s", timed, ended.get()),
          "restore the rows of forks.csv that are missing, or correct the times");
    }
  }

  private double timed(Predicate<SlotRow> counted) {
    return forks.rows().stream().filter(counted).mapToDouble(row -> row.fork().timed().orElse(0)).sum();
  }

  /** A run has no more cells than were planned. */
  private void checkCells() {
    Matcher planned = CELLS.matcher(environment.environment().value("cells").orElse(""));
    if (!planned.matches()) {
      return;
    }
    Set<CellKey> cells = forks.rows().stream().map(row -> row.fork().cell()).collect(Collectors.toSet());
    long absent = forks.rows().stream().filter(row -> !row.started()).count();
    long most = Long.parseLong(planned.group(1));
    if (cells.size() > most || environment.complete() && cells.size() < most) {
      complaints.add(EnvironmentFile.NAME, environment.line("", "cells"), "cells", most + " planned",
          cells.size() + ", the cells in forks.csv" + (environment.complete() ? " of a complete run" : ""),
          "restore the rows that are missing, or correct the names of cells");
    } else if (absent < cells.size() && absent != most - Long.parseLong(planned.group(2))) {
      // A kill before the first fork can leave some of these rows
      complaints.add(EnvironmentFile.NAME, environment.line("", "cells"), "cells", planned.group(2) + " available",
          most - absent + ", because forks.csv has " + Phrase.of(absent, "cell") + " that "
              + Phrase.verb(absent, "is", "are") + " not available from the start",
          "restore the rows that are missing, or correct the states");
    }
  }

  /** A complete run has no failed fork, no block without a runtime, and no fork after its end. */
  private void checkComplete() {
    List<SlotRow> timed = forks.rows().stream().filter(row -> !row.diagnostic()).toList();
    timed.stream().filter(row -> row.state() == State.FAILED).forEach(row -> complain(row, "state",
        CsvRow.quoted(row.state().toString()), "no failed fork, because environment.csv says that the run is complete",
        "correct one of the two"));
    ended.ifPresent(end -> forks.rows().stream()
        .filter(row -> row.fork().end().filter(time -> time.isAfter(end.plus(CLOCK))).isPresent())
        .forEach(row -> complain(row, "end", row.fork().end().orElseThrow().toString(),
            "a time before the end of the complete run, " + end, "correct one of the two")));
    checkLastBlock();
  }

  private void checkLastBlock() {
    Map<Measured, SlotRow> last = new LinkedHashMap<>();
    forks.rows().stream().filter(row -> row.fork().block().isPresent())
        .forEach(row -> last.merge(row.onRuntime(), row, (one, other) -> other));
    long block = last.values().stream().mapToLong(row -> row.fork().block().getAsLong()).max().orElse(0);
    List<SlotRow> latest = last.values().stream().filter(row -> row.fork().block().getAsLong() == block).toList();
    last.values().stream().filter(row -> row.fork().block().getAsLong() < block && row.state().hasSamples())
        .filter(row -> latest.stream().anyMatch(each -> each.measured().equals(row.measured())))
        .forEach(row -> complain(latest.get(0), "block", "the last block without runtime "
            + CsvRow.quoted(row.runtime()), "each runtime that has the cell, because environment.csv says that the run"
            + " is complete", "restore the rows that are missing"));
  }
}
