package taskmeter.report.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.PassingRow;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.Phase;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Reading;
import taskmeter.report.sample.RunName;

/**
 * The rows of {@code samples.csv}, one after the other: they are nearly all rows of a run. A time without mistakes
 * becomes a number at once. Any other row is read value by value, with a complaint about each mistake; only then the
 * forks must be known.
 */
final class SampleRows {

  private static final List<String> UNITS = Stream.of(Unit.values()).map(Unit::symbol).toList();
  private static final String TIME_UNIT = Unit.NANOSECONDS_PER_OPERATION.symbol();

  private record Sample(Phase phase, long number, String metric, String unit, double value) {}

  private record Place(long slot, String metric, Phase phase) {}

  private record Columns(int run, int slot, int phase, int iteration, int metric, int unit, int value) {

    static Columns of(PassingRow row) {
      return new Columns(row.column("run"), row.column("slot"), row.column("phase"), row.column("iteration"),
          row.column("metric"), row.column("unit"), row.column("value"));
    }
  }

  private record SlotTimes(NumberedTimes warmup, NumberedTimes measured) {

    SlotTimes() {
      this(new NumberedTimes(), new NumberedTimes());
    }

    NumberedTimes of(Phase phase) {
      return phase == Phase.WARMUP ? warmup : measured;
    }

    static SlotTimes of(Iterations iterations) {
      return new SlotTimes(NumberedTimes.of(iterations.warmup()), NumberedTimes.of(iterations.measured()));
    }

    boolean consecutive() {
      return warmup.consecutive() && measured.consecutive();
    }

    boolean isEmpty() {
      return warmup.isEmpty() && measured.isEmpty();
    }

    void clear() {
      warmup.clear();
      measured.clear();
    }

    Iterations iterations() {
      return Iterations.of(warmup.byNumber(), measured.byNumber());
    }
  }

  private final RunName run;
  private final List<String> metrics;
  private final Supplier<List<Fork>> given;
  private Optional<Map<Long, Fork>> forks = Optional.empty();
  private final boolean careful;
  private final Map<Long, Iterations> complete = new HashMap<>();
  /** Slots whose iterations have other numbers than 1, 2, 3, …, or whose rows are not together. */
  private final Map<Long, SlotTimes> irregular = new HashMap<>();
  private final Map<Place, NumberedTimes> others = new LinkedHashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Set<Long> invalid = new HashSet<>();
  private Optional<Columns> columns = Optional.empty();
  /** The slot of the last row, and its times: a fork's rows are together. */
  private long slot;
  private SlotTimes room = new SlotTimes();
  private SlotTimes times = room;

  /**
   * Starts before the first row.
   *
   * @param forks the forks of the run; waits until they are read
   * @param careful whether each time is checked not to be of a diagnosed fork; otherwise see {@link #misplaced}
   */
  SampleRows(RunName run, Supplier<List<Fork>> forks, List<String> metrics, boolean careful) {
    this.run = run;
    this.metrics = metrics;
    this.given = forks;
    this.careful = careful;
  }

  private Optional<Fork> fork(long number) {
    if (forks.isEmpty()) {
      forks = Optional.of(given.get().stream().filter(fork -> fork.state().hasSamples())
          .collect(Collectors.toMap(Fork::slot, Function.identity(), (first, second) -> first)));
    }
    return Optional.ofNullable(forks.get().get(number));
  }

  private boolean diagnosed(long number) {
    return fork(number).map(Fork::state).equals(Optional.of(State.DIAGNOSED));
  }

  void next(PassingRow row) {
    if (columns.isEmpty()) {
      columns = Optional.of(Columns.of(row));
    }
    if (!time(row, columns.get())) {
      read(row.kept());
    }
  }

  /** Reads a time; false if the row is not one, or has a mistake. */
  private boolean time(PassingRow row, Columns at) {
    long number = row.digits(at.slot());
    boolean warmup = row.is(at.phase(), Phase.WARMUP.toString());
    if (number < 1 || !warmup && !row.is(at.phase(), Phase.MEASURED.toString()) || !row.is(at.metric(), Reading.TIME)
        || !row.is(at.unit(), TIME_UNIT) || !row.is(at.run(), run.toString()) || careful && diagnosed(number)) {
      return false;
    }
    double value = row.number(at.value());
    if (!(value > 0)) {
      return false;
    }
    turnTo(number);
    return (warmup ? times.warmup() : times.measured()).addNext(row.digits(at.iteration()), value);
  }

  /** Completes the last slot, unless the row is of the same one. */
  private void turnTo(long next) {
    if (next == slot) {
      return;
    }
    complete();
    slot = next;
    if (complete.containsKey(next)) {
      irregular.put(next, SlotTimes.of(complete.remove(next)));
    }
    times = irregular.getOrDefault(next, room);
  }

  private void complete() {
    if (times == room && room.consecutive()) {
      if (!room.isEmpty()) {
        complete.put(slot, room.iterations());
      }
      room.clear();
    } else if (times == room) {
      irregular.put(slot, room);
      room = new SlotTimes();
    }
  }

  /** Reads any row; complains about its mistakes. */
  private void read(CsvRow row) {
    OptionalLong number = row.requiredWhole("slot", 1);
    if (number.isEmpty()) {
      return;
    }
    if (fork(number.getAsLong()).isEmpty()) {
      return;
    }
    turnTo(number.getAsLong());
    run.check(row);
    sample(row).ifPresentOrElse(sample -> add(sample, row), () -> invalid.add(slot));
  }

  private void add(Sample sample, CsvRow row) {
    String metric = sample.metric();
    boolean time = metric.equals(Reading.TIME);
    NumberedTimes series = time ? times.of(sample.phase())
        : others.computeIfAbsent(new Place(slot, metric, sample.phase()), place -> new NumberedTimes());
    if (!series.add(sample.number(), sample.value())) {
      row.complain("iteration", "duplicate " + sample.phase() + " iteration " + sample.number()
          + " of slot " + slot, "each iteration once", "remove one");
    }
    String unit = units.computeIfAbsent(metric, name -> sample.unit());
    if (!unit.equals(sample.unit())) {
      row.complain("unit", CsvRow.quoted(sample.unit()), "one unit for the metric, " + unit, "correct it");
    }
    if (time && diagnosed(slot)) {
      row.complain("metric", "a time of a diagnosed fork", "another metric", "remove it, or correct the state");
    }
  }

  private Optional<Sample> sample(CsvRow row) {
    Optional<Phase> phase = row.oneOf("phase", Phase.class);
    OptionalLong number = row.requiredWhole("iteration", 1);
    Optional<String> metric = row.oneOf("metric", metrics);
    boolean time = metric.filter(name -> !name.equals(Reading.TIME)).isEmpty();
    OptionalDouble value = time ? row.requiredPositive("value") : row.requiredNotNegative("value");
    Optional<String> unit = row.oneOf("unit", time ? List.of(TIME_UNIT) : UNITS);
    if (phase.isEmpty() || number.isEmpty() || value.isEmpty() || metric.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sample(phase.get(), number.getAsLong(), metric.get(), unit.get(), value.getAsDouble()));
  }

  /** Returns the times by slot, each by phase and number, of the forks that count; the last row has been read. */
  Map<Long, Iterations> iterations() {
    turnTo(0);
    irregular.forEach((number, each) -> complete.put(number, each.iterations()));
    irregular.clear();
    complete.keySet().removeIf(number -> fork(number).isEmpty());
    return complete;
  }

  /** Returns whether a diagnosed fork has times, which a careful reader would have complained about. */
  boolean misplaced() {
    return !careful && iterations().keySet().stream().anyMatch(this::diagnosed);
  }

  /** Returns the measured values of the other metrics, in the order of their first rows. */
  List<Reading> readings() {
    return others.entrySet().stream().filter(each -> each.getKey().phase() == Phase.MEASURED)
        .map(each -> reading(each.getKey(), each.getValue())).toList();
  }

  private Reading reading(Place place, NumberedTimes values) {
    Unit unit = Stream.of(Unit.values())
        .filter(each -> each.symbol().equals(units.get(place.metric()))).findFirst().orElseThrow();
    return new Reading(place.slot(), fork(place.slot()).orElseThrow().cell(), place.metric(), unit,
        Arrays.stream(values.values()).average().orElseThrow());
  }

  /** Returns the slots with a row that could not be read. */
  Set<Long> invalid() {
    return invalid;
  }
}
