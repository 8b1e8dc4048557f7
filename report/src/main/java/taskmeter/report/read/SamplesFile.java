package taskmeter.report.read;

import java.nio.file.Path;
import java.util.ArrayList;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.Table;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.Iteration;
import taskmeter.report.sample.Fork.Phase;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Reading;
import taskmeter.report.sample.RunName;

/**
 * {@code samples.csv}: the iterations of the forks that count in {@code forks.csv}, and those of diagnosed forks.
 *
 * @param iterations of time by slot, each in the order of phase and number
 * @param readings of the other metrics, in the order of slots and rows
 * @param invalid slots with a row that could not be read
 */
record SamplesFile(
    Table table, Map<Long, List<Iteration>> iterations, List<Reading> readings, Set<Long> invalid) {

  private static final List<String> REQUIRED =
      List.of("run", "slot", "phase", "iteration", "metric", "unit", "value");
  private static final List<String> UNITS = Stream.of(Unit.values()).map(Unit::symbol).toList();
  private static final Comparator<Iteration> ORDER =
      Comparator.comparing(Iteration::phase).thenComparing(Iteration::number);

  private record Sample(String metric, String unit, Iteration iteration) {}

  private record Place(long slot, String metric, Phase phase, long iteration) {}

  private record Source(long slot, String metric, String unit) {}

  static SamplesFile read(Path folder, RunName run, List<Fork> forks, Labels labels, Complaints complaints) {
    Table table = Table.read(folder.resolve("samples.csv"), REQUIRED, complaints);
    Map<Long, Fork> read = forks.stream().filter(fork -> fork.state().hasSamples())
        .collect(Collectors.toMap(Fork::slot, Function.identity(), (first, second) -> first));
    List<String> metrics =
        Stream.concat(Stream.of(Reading.TIME), labels.names(Axis.METRIC).stream()).distinct().toList();
    Map<Long, List<Iteration>> iterations = new HashMap<>();
    Map<Source, List<Double>> others = new LinkedHashMap<>();
    Map<String, String> units = new HashMap<>();
    Set<Place> places = new HashSet<>();
    Set<Long> invalid = new HashSet<>();
    for (CsvRow row : table.rows()) {
      OptionalLong slot = row.requiredWhole("slot", 1);
      if (slot.isEmpty() || !read.containsKey(slot.getAsLong())) {
        continue;
      }
      run.check(row);
      Optional<Sample> sample = sample(row, metrics);
      if (sample.isEmpty()) {
        invalid.add(slot.getAsLong());
        continue;
      }
      Iteration iteration = sample.get().iteration();
      String metric = sample.get().metric();
      if (!places.add(new Place(slot.getAsLong(), metric, iteration.phase(), iteration.number()))) {
        row.complain("iteration", "duplicate " + iteration.phase() + " iteration " + iteration.number()
            + " of slot " + slot.getAsLong(), "each iteration once", "remove one");
      }
      String unit = units.computeIfAbsent(metric, name -> sample.get().unit());
      if (!unit.equals(sample.get().unit())) {
        row.complain("unit", CsvRow.quoted(sample.get().unit()), "one unit for the metric, " + unit, "correct it");
      }
      if (!metric.equals(Reading.TIME)) {
        if (iteration.phase() == Phase.MEASURED) {
          others.computeIfAbsent(new Source(slot.getAsLong(), metric, unit), key -> new ArrayList<>())
              .add(iteration.value());
        }
      } else if (read.get(slot.getAsLong()).state() == State.DIAGNOSED) {
        row.complain("metric", "a time of a diagnosed fork", "another metric", "remove it, or correct the state");
      } else {
        iterations.computeIfAbsent(slot.getAsLong(), key -> new ArrayList<>()).add(iteration);
      }
    }
    iterations.values().forEach(list -> list.sort(ORDER));
    return new SamplesFile(table, iterations, others.entrySet().stream()
        .map(each -> reading(each.getKey(), each.getValue(), read)).toList(), invalid);
  }

  private static Reading reading(Source source, List<Double> values, Map<Long, Fork> forks) {
    return new Reading(source.slot(), forks.get(source.slot()).cell(), source.metric(),
        Stream.of(Unit.values()).filter(unit -> unit.symbol().equals(source.unit())).findFirst().orElseThrow(),
        values.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  private static Optional<Sample> sample(CsvRow row, List<String> metrics) {
    Optional<Phase> phase = row.oneOf("phase", Phase.class);
    OptionalLong number = row.requiredWhole("iteration", 1);
    Optional<String> metric = row.oneOf("metric", metrics);
    boolean time = metric.filter(name -> !name.equals(Reading.TIME)).isEmpty();
    OptionalDouble value = time ? row.requiredPositive("value") : row.requiredNotNegative("value");
    Optional<String> unit =
        row.oneOf("unit", time ? List.of(Unit.NANOSECONDS_PER_OPERATION.symbol()) : UNITS);
    if (phase.isEmpty() || number.isEmpty() || value.isEmpty() || metric.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sample(metric.get(), unit.get(),
        new Iteration(phase.get(), number.getAsLong(), value.getAsDouble())));
  }
}
