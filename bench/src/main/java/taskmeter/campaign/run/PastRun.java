package taskmeter.campaign.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.CellKey;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.message.UsageException;

/**
 * The contents of a run that is to be resumed.
 *
 * @param name the run's name
 * @param properties properties of the machine and the campaign (with an empty runtime) and of each runtime; the last
 *     value of a property counts
 * @param done slots that were started and sealed, in order
 * @param lastNumber the highest slot number in any file, sealed or not
 * @param notStarted the rows of cells that were not available from the start
 * @param lines the line of each property's last value, by {@link #key}
 */
public record PastRun(String name, Map<String, Map<String, String>> properties, List<Done> done, int lastNumber,
    List<SourceRow> notStarted, Map<String, Long> lines) {

  public PastRun {
    done = List.copyOf(done);
    notStarted = List.copyOf(notStarted);
    lines = Map.copyOf(lines);
  }

  static String key(String runtime, String property) {
    return runtime + "\n" + property;
  }

  /** Where a property has its value, such as {@code  (environment.csv:12)}; empty if it has none. */
  public String place(String runtime, String property) {
    return Optional.ofNullable(lines.get(key(runtime, property)))
        .map(line -> " (" + RunFolder.ENVIRONMENT + ":" + line + ")").orElse("");
  }

  /** A run whose cells were all available from the start. */
  public PastRun(String name, Map<String, Map<String, String>> properties, List<Done> done, int lastNumber) {
    this(name, properties, done, lastNumber, List.of(), Map.of());
  }

  /**
   * A row of {@code forks.csv}.
   *
   * @param line its line, from 1
   * @param values the texts by column
   * @param samples the line of the slot's last row in {@code samples.csv}; 1 if it has none
   */
  record SourceRow(long line, Map<String, String> values, long samples) {
    SourceRow {
      values = Map.copyOf(values);
    }
  }

  /**
   * A slot that has ended.
   *
   * @param number its number
   * @param place its block, position and attempt
   * @param runtime the short name of its runtime
   * @param cell its cell without the runtime
   * @param diagnosis the kind of a diagnostic fork; empty for a timed fork
   * @param outcome the outcome, with its samples
   * @param end the end of the slot
   * @param took how long it took; for a fork that took turns, its share of the block's time
   * @param disturbed whether noise disturbed it
   * @param row where it was read; empty if it was not read from a file
   */
  public record Done(int number, List<Integer> place, String runtime, CellKey cell, Optional<Diagnosis> diagnosis,
      ForkOutcome outcome, Instant end, Duration took, boolean disturbed, Optional<SourceRow> row) {

    /** A slot that was not read from a file. */
    public Done(int number, List<Integer> place, String runtime, CellKey cell, Optional<Diagnosis> diagnosis,
        ForkOutcome outcome, Instant end, Duration took, boolean disturbed) {
      this(number, place, runtime, cell, diagnosis, outcome, end, took, disturbed, Optional.empty());
    }

    /** Whether this is the next slot of the schedule. */
    public boolean isAt(Slot due) {
      return place.equals(List.of(due.block(), due.position(), due.attempt()))
          && runtime.equals(due.cell().runtime()) && cell.equals(due.cell().key())
          && diagnosis.equals(due.diagnosis());
    }
  }

  /** Whether the run has any fork. Without one, its labels and unavailable cells may be incomplete. */
  public boolean hasForks() {
    return !done.isEmpty();
  }

  /** A property of the machine or the campaign; empty if the run does not have it. */
  public Optional<String> property(String property) {
    return Optional.ofNullable(properties.getOrDefault("", Map.of()).get(property)).filter(value -> !value.isEmpty());
  }

  /** The wall time of earlier segments: the recorded time, plus slots after the last record before a kill. */
  public Duration wall() {
    Instant lastRecord = property("ended").map(Instant::parse).orElse(Instant.MAX);
    Duration recorded = Duration.ofMillis(Math.round(1000 * property("wall_s").map(Double::valueOf).orElse(0.0)));
    return done.stream().filter(each -> each.end.isAfter(lastRecord)).map(Done::took).reduce(recorded, Duration::plus);
  }

  /** The number of segments so far, from 1. */
  public int segments() {
    return property("sittings").map(Integer::valueOf).orElse(1);
  }

  /**
   * The slot of the schedule that a slot of the run is.
   *
   * @param next what the schedule has in its place
   * @throws UsageException if the run does not follow the schedule: with the place of the first difference if the cell
   *     has more forks, and otherwise with the options that the run had
   */
  public Slot scheduled(Done done, Optional<Slot> next) {
    next.flatMap(due -> done.row.flatMap(row -> ScheduledRow.mistake(name, done, row, due))).ifPresent(mistake -> {
      throw mistaken(List.of(mistake));
    });
    return next.filter(done::isAt).orElseThrow(() -> otherSchedule(done));
  }

  /**
   * Requires that these are the cells that were not available.
   *
   * @throws UsageException with the place of the first difference
   */
  public void requireNotStarted(List<Cell> cells) {
    if (done.stream().anyMatch(each -> each.row.isPresent())) {
      ScheduledRow.mistake(name, notStarted, cells).ifPresent(mistake -> {
        throw mistaken(List.of(mistake));
      });
    }
  }

  /** The exception for mistakes in the files of the run, each with its place. */
  UsageException mistaken(List<String> mistakes) {
    List<String> lines = new ArrayList<>(mistakes);
    lines.addFirst("-Dbench.resume=" + name + ": the run cannot be resumed before its files are correct; nothing was"
        + " changed");
    return new UsageException(lines);
  }

  /** The exception for a run that does not follow the schedule of these options. */
  private UsageException otherSchedule(Done done) {
    return new UsageException("-Dbench.resume=" + name + ": its slot " + done.number + " is " + done.cell.name()
        + " on JDK " + done.runtime + ", which does not follow from these options; expected the options of "
        + property("command").orElse("unknown") + "; use them, or start a new run");
  }
}
