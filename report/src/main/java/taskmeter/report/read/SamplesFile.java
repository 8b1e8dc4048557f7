package taskmeter.report.read;

import java.nio.file.Path;
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
import java.util.stream.Collectors;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.Table;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Fork.Iteration;
import taskmeter.report.sample.Fork.Phase;
import taskmeter.report.sample.RunName;

/**
 * {@code samples.csv}: the iterations of the forks that count in {@code forks.csv}.
 *
 * @param iterations by slot, each in the order of phase and number
 * @param invalid slots with a row that could not be read
 */
record SamplesFile(Table table, Map<Long, List<Iteration>> iterations, Set<Long> invalid) {

  private static final List<String> REQUIRED =
      List.of("run", "slot", "phase", "iteration", "metric", "unit", "value");
  private static final String METRIC = "time";
  private static final Comparator<Iteration> ORDER =
      Comparator.comparing(Iteration::phase).thenComparing(Iteration::number);

  private record Place(long slot, Phase phase, long iteration) {}

  static SamplesFile read(Path folder, RunName run, List<Fork> forks, Complaints complaints) {
    Table table = Table.read(folder.resolve("samples.csv"), REQUIRED, complaints);
    Set<Long> counted = forks.stream()
        .filter(fork -> fork.state().counts()).map(Fork::slot).collect(Collectors.toSet());
    Map<Long, List<Iteration>> iterations = new HashMap<>();
    Set<Place> places = new HashSet<>();
    Set<Long> invalid = new HashSet<>();
    for (CsvRow row : table.rows()) {
      OptionalLong slot = row.requiredWhole("slot", 1);
      if (slot.isEmpty() || !counted.contains(slot.getAsLong())) {
        continue;
      }
      run.check(row);
      iteration(row).ifPresentOrElse(iteration -> {
        Place place = new Place(slot.getAsLong(), iteration.phase(), iteration.number());
        if (!places.add(place)) {
          row.complain("iteration", "duplicate " + iteration.phase() + " iteration " + iteration.number()
              + " of slot " + place.slot(), "each iteration once", "remove one");
        }
        iterations.computeIfAbsent(place.slot(), key -> new ArrayList<>()).add(iteration);
      }, () -> invalid.add(slot.getAsLong()));
    }
    iterations.values().forEach(list -> list.sort(ORDER));
    return new SamplesFile(table, iterations, invalid);
  }

  private static Optional<Iteration> iteration(CsvRow row) {
    Optional<Phase> phase = row.oneOf("phase", Phase.class);
    OptionalLong number = row.requiredWhole("iteration", 1);
    OptionalDouble value = row.requiredPositive("value");
    Optional<String> metric = row.oneOf("metric", List.of(METRIC));
    Optional<String> unit = row.oneOf("unit", List.of(Unit.NANOSECONDS_PER_OPERATION.symbol()));
    if (phase.isEmpty() || number.isEmpty() || value.isEmpty() || metric.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Iteration(phase.get(), number.getAsLong(), value.getAsDouble()));
  }
}
