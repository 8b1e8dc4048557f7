package taskmeter.report.read;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.PassingRow;
import taskmeter.report.csv.PossibleRange;
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

  /** The iterations of one metric in one phase of a fork. */
  record Place(long slot, String metric, Phase phase) {}

  private record Columns(int run, int slot, int phase, int iteration, int metric, int unit, int value) {

    static Columns of(PassingRow row) {
      return new Columns(row.column("run"), row.column("slot"), row.column("phase"), row.column("iteration"),
          row.column("metric"), row.column("unit"), row.column("value"));
    }
  }

  private final RunName run;
  private final List<String> metrics;
  private final Supplier<ForksFile> given;
  private Optional<Map<Long, Fork>> forks = Optional.empty();
  private final Optional<Suspicion> suspicion;
  private final Map<Long, Iterations> complete = new HashMap<>();
  /** Slots whose iterations have other numbers than 1, 2, 3, …, or whose rows are not together. */
  private final Map<Long, SlotTimes> irregular = new HashMap<>();
  private final Map<Place, NumberedTimes> others = new LinkedHashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<Place, Integer> gaps = new LinkedHashMap<>();
  private final Set<Long> invalid = new HashSet<>();
  private Set<Long> sealed = Set.of();
  private final Set<Long> unsealed = new TreeSet<>();
  private Optional<Columns> columns = Optional.empty();
  /** The slot of the last row, and its times: a fork's rows are together. */
  private long slot;
  private long lastLine;
  private boolean ended;
  private SlotTimes room = new SlotTimes();
  private SlotTimes times = room;

  /**
   * Starts before the first row.
   *
   * @param forks the forks of the run; waits until they are read
   * @param suspicion what a first reader found; empty for the first reader, which does not look at single rows
   */
  SampleRows(RunName run, Supplier<ForksFile> forks, List<String> metrics, Optional<Suspicion> suspicion) {
    this.run = run;
    this.metrics = metrics;
    this.given = forks;
    this.suspicion = suspicion;
  }

  private Optional<Fork> fork(long number) {
    if (forks.isEmpty()) {
      forks = Optional.of(given.get().forks().stream().filter(fork -> fork.state().hasSamples())
          .collect(Collectors.toMap(Fork::slot, Function.identity(), (first, second) -> first)));
    }
    return Optional.ofNullable(forks.get().get(number));
  }

  private Set<Long> sealed() {
    if (sealed.isEmpty()) {
      sealed = given.get().slots();
    }
    return sealed;
  }

  private boolean diagnosed(long number) {
    return fork(number).map(Fork::state).equals(Optional.of(State.DIAGNOSED));
  }

  void next(PassingRow row) {
    if (columns.isEmpty()) {
      columns = Optional.of(Columns.of(row));
    }
    lastLine = row.line();
    if (!time(row, columns.get())) {
      read(row.kept());
    }
  }

  /** Reads a time; false if the row is not one, or has a mistake. */
  private boolean time(PassingRow row, Columns at) {
    long number = row.digits(at.slot());
    boolean warmup = row.is(at.phase(), Phase.WARMUP.toString());
    if (number < 1 || !warmup && !row.is(at.phase(), Phase.MEASURED.toString()) || !row.is(at.metric(), Reading.TIME)
        || !row.is(at.unit(), TIME_UNIT) || !row.is(at.run(), run.toString())
        || suspicion.isPresent() && suspicion.get().about(number)) {
      return false;
    }
    double value = row.number(at.value());
    if (!PossibleRange.NANOSECONDS.contains(value)) {
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
      unknown(number.getAsLong(), row);
      return;
    }
    turnTo(number.getAsLong());
    run.check(row);
    sample(row).ifPresentOrElse(sample -> add(sample, row), () -> invalid.add(slot));
  }

  /** Samples of a fork that does not count are left out; so are those of the one that a kill cut short. */
  private void unknown(long number, CsvRow row) {
    if (!sealed().contains(number) && unsealed.add(number)) {
      suspicion.filter(each -> each.unsealed().contains(number)).ifPresent(each -> row.complain("slot",
          Long.toString(number), "a slot of forks.csv" + (each.next().isPresent() ? ", or " + each.next().getAsLong()
              + ", which a kill can leave without a row there" : ", because the run is complete"),
          "restore the rows of forks.csv that are missing, or correct it"));
    }
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
    suspicion.ifPresent(each -> each.check(new Place(slot, metric, sample.phase()), sample.number(), sample.value(),
        row));
  }

  private Optional<Sample> sample(CsvRow row) {
    Optional<Phase> phase = row.oneOf("phase", Phase.class);
    OptionalLong number = row.requiredWhole("iteration", 1);
    Optional<String> metric = row.oneOf("metric", metrics);
    boolean time = metric.filter(name -> !name.equals(Reading.TIME)).isEmpty();
    OptionalDouble value =
        row.requiredWithin("value", time ? PossibleRange.NANOSECONDS : PossibleRange.COUNT);
    Optional<String> unit = row.oneOf("unit", time ? List.of(TIME_UNIT) : UNITS);
    if (phase.isEmpty() || number.isEmpty() || value.isEmpty() || metric.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sample(phase.get(), number.getAsLong(), metric.get(), unit.get(), value.getAsDouble()));
  }

  /** Returns the times by slot, each by phase and number, of the forks that count; the last row has been read. */
  Map<Long, Iterations> iterations() {
    if (!ended) {
      ended = true;
      turnTo(0);
      irregular.forEach((number, each) -> {
        Stream.of(Phase.values()).filter(phase -> !each.of(phase).gapless())
            .forEach(phase -> gaps.put(new Place(number, Reading.TIME, phase), each.of(phase).size()));
        complete.put(number, each.iterations());
      });
      irregular.clear();
      others.forEach((place, series) -> {
        if (!series.gapless()) {
          gaps.put(place, series.size());
        }
      });
      gaps.keySet().removeIf(place -> invalid.contains(place.slot()));
      complete.keySet().stream().filter(number -> !sealed().contains(number)).forEach(unsealed::add);
      complete.keySet().removeIf(number -> fork(number).isEmpty());
    }
    return complete;
  }

  /** Returns the numbers of iterations of each metric but time; the last row has been read. */
  Map<Place, Integer> counts() {
    Map<Place, Integer> counts = new LinkedHashMap<>();
    others.forEach((place, series) -> counts.put(place, series.size()));
    return counts;
  }

  /** Returns the places with gaps in the numbers of their iterations, and how many iterations each has. */
  Map<Place, Integer> gaps() {
    iterations();
    return gaps;
  }

  /** Returns the slots that have samples and no row in {@code forks.csv}. */
  Set<Long> unsealed() {
    iterations();
    return unsealed;
  }

  /** Returns the line of the last row; 0 if there is none. */
  long lastLine() {
    return lastLine;
  }

  /** Returns the measured values of the other metrics, in the order of slots and labels. */
  List<Reading> readings() {
    return others.entrySet().stream().filter(each -> each.getKey().phase() == Phase.MEASURED)
        .sorted(Comparator.comparingLong((Map.Entry<Place, NumberedTimes> each) -> each.getKey().slot())
            .thenComparing(each -> metrics.indexOf(each.getKey().metric())))
        .map(each -> reading(each.getKey(), each.getValue())).toList();
  }

  private Reading reading(Place place, NumberedTimes values) {
    Unit unit = Stream.of(Unit.values())
        .filter(each -> each.symbol().equals(units.get(place.metric()))).findFirst().orElseThrow();
    return new Reading(place.slot(), fork(place.slot()).orElseThrow().cell(), place.metric(), unit,
        Arrays.stream(values.byNumber()).average().orElseThrow());
  }
}
