package taskmeter.campaign.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.csv.Column;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.run.PastRun.Done;
import taskmeter.campaign.run.PastRun.SourceRow;
import taskmeter.protocol.ForkEvidence;

/** Compares a row of a run that is to be resumed with the slot that the schedule has in its place. */
final class ScheduledRow {

  /** The columns whose values follow from the schedule. */
  private static final Set<String> PLANNED = Set.of("run", "slot", "block", "position", "attempt", "runtime",
      "scenario", "variant", "parameters", "carrier", "creator", "pooled", "parallelism", "threads", "fork", "timed_s",
      "diagnosis", "warmup_iterations", "measured_iterations");
  private static final Noise UNKNOWN = new Noise(OptionalDouble.empty(), OptionalDouble.empty(),
      OptionalDouble.empty(), OptionalDouble.empty());

  private ScheduledRow() {}

  /** The first difference, with its place; empty if there is none. */
  static Optional<String> mistake(String run, Done done, SourceRow row, Slot due) {
    ForkRow expected = new ForkRow(run, done.number(), due.cell(),
        Optional.of(new ForkRow.Started(due, done.end(), done.end(), UNKNOWN, Optional.empty(),
            Optional.empty())),
        ForkRow.State.of(row.values().get("state")), "", ForkEvidence.NONE);
    return difference(row, expected).or(() -> samples(done, row, due));
  }

  /** The first difference of the rows without a fork; empty if there is none. */
  static Optional<String> mistake(String run, List<SourceRow> rows, List<Cell> cells) {
    for (int i = 0; i < Math.min(rows.size(), cells.size()); i++) {
      Optional<String> difference = difference(rows.get(i), ForkRow.notStarted(run, i + 1, cells.get(i)));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return rows.size() == cells.size() ? Optional.empty() : Optional.of(place(RunFolder.FORKS,
        rows.isEmpty() ? 1 : rows.getLast().line(), "state") + "found " + rows.size() + " cells that are not available;"
            + " expected " + cells.size() + "; restore the rows that are missing, or correct the states");
  }

  private static Optional<String> difference(SourceRow row, ForkRow expected) {
    for (Column<ForkRow> column : ForkRow.COLUMNS) {
      String found = row.values().getOrDefault(column.name(), "");
      String text = column.text(expected);
      if (PLANNED.contains(column.name()) && !found.equals(text)) {
        return Optional.of(place(RunFolder.FORKS, row.line(), column.name()) + "found \"" + found + "\"; expected \""
            + text + "\", as the schedule of this run has it" + (text.isEmpty() ? ""
                : Suggestion.didYouMean(found, List.of(text))) + "; correct it, or restore the rows that are missing");
      }
    }
    return Optional.empty();
  }

  private static String place(String file, long line, String column) {
    return file + ":" + line + ":" + column + ": ";
  }

  /** A timed fork that counts has each planned iteration. Only the score has a value in each. */
  private static Optional<String> samples(Done done, SourceRow row, Slot due) {
    if (!(done.outcome() instanceof ForkOutcome.Measured measured)) {
      return Optional.empty();
    }
    Set<String> missing = new TreeSet<>(planned(due.cell()));
    List<String> extra = new ArrayList<>();
    for (Sample sample : measured.samples()) {
      String name = name(sample.phase(), sample.iteration(), sample.metric());
      // Iterations that do not count may have other metrics
      boolean other = sample.phase() != Phase.MEASURED && due.cell().metrics().contains(sample.metric())
          && sample.iteration() <= count(due.cell(), sample.phase());
      if (!missing.remove(name) && !other) {
        extra.add(name);
      }
    }
    String where = place(RunFolder.SAMPLES, row.samples(), "iteration");
    String of = " of slot " + done.number() + " (" + RunFolder.FORKS + ", line " + row.line() + ")";
    return missing.stream().findFirst().map(name -> where + "found no " + name + of
            + "; expected each planned iteration; restore the row that is missing")
        .or(() -> extra.stream().findFirst().map(name -> where + "found " + name + of
            + "; expected only planned iterations; remove the row"));
  }

  private static int count(Cell cell, Phase phase) {
    return switch (phase) {
      case WARMUP -> cell.warmup().count();
      case LEAD_IN -> cell.measurement().run() - cell.measurement().count();
      case MEASURED -> cell.measurement().count();
    };
  }

  private static List<String> planned(Cell cell) {
    return Stream.concat(Stream.of(Phase.WARMUP, Phase.LEAD_IN).flatMap(phase ->
            IntStream.rangeClosed(1, count(cell, phase)).mapToObj(each -> name(phase, each, Metric.TIME))),
        IntStream.rangeClosed(1, cell.measurement().count()).boxed().flatMap(each ->
            Stream.concat(Stream.of(Metric.TIME), cell.metrics().stream()).map(metric ->
                name(Phase.MEASURED, each, metric)))).toList();
  }

  private static String name(Phase phase, int iteration, Metric metric) {
    return phase + " iteration " + iteration + " of " + metric;
  }
}
