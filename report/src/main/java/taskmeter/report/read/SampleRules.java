package taskmeter.report.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.read.SampleRows.Place;
import taskmeter.report.read.SlotRow.Measured;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Iterations;

/**
 * Whether {@code samples.csv} has what {@code forks.csv} says: a row for each planned iteration of each fork that
 * counts. All forks of a cell have the same plan, and all
 * cells of a scenario and carrier have the same number of measured iterations.
 */
final class SampleRules {

  /** {@code 5x100ms}. */
  private static final Pattern PLAN = Pattern.compile("([0-9]{1,6})x.*");

  private final ForksFile forks;
  private final SamplesFile samples;
  private final EnvironmentFile environment;
  private final Complaints complaints;

  private record Counts(int warmup, int measured) {

    static Counts of(Iterations iterations) {
      return new Counts(iterations.warmupCount(), iterations.measuredCount());
    }

    @Override
    public String toString() {
      return warmup + " warmup and " + Phrase.of(measured, "measured iteration");
    }
  }

  /** What has one number of measured iterations; warmup differs between variants. */
  private record Task(String scenario, String carrier) {

    static Task of(SlotRow row) {
      return new Task(row.fork().cell().scenario(), row.fork().cell().carrier());
    }
  }

  private SampleRules(ForksFile forks, SamplesFile samples, EnvironmentFile environment, Complaints complaints) {
    this.forks = forks;
    this.samples = samples;
    this.environment = environment;
    this.complaints = complaints;
  }

  static void check(ForksFile forks, SamplesFile samples, EnvironmentFile environment, Complaints complaints) {
    SampleRules rules = new SampleRules(forks, samples, environment, complaints);
    rules.checkSlots();
    rules.checkIterations();
    rules.checkMetrics();
  }

  private void complain(SlotRow row, String column, String found, String expected, String remedy) {
    complaints.add(ForksFile.NAME, row.line(), column, found, expected, remedy);
  }

  /** A slot without a row was cut short by a kill: then it has samples, and each segment left one at most. */
  private void checkSlots() {
    long segments = environment.environment().number("sittings").isPresent()
        ? (long) environment.environment().number("sittings").getAsDouble() : 1;
    long cut = 0;
    long last = 0;
    for (SlotRow row : forks.rows()) {
      long missing = row.slot() - last - 1;
      boolean explained = missing > 0 && cut + missing < segments
          && LongStream.range(last + 1, row.slot()).allMatch(samples.unsealed()::contains);
      if (missing > 0 && !explained) {
        complain(row, "slot", Long.toString(row.slot()), last + 1 + ", the next slot",
            "restore the rows that are missing, or correct it");
      }
      cut += explained ? missing : 0;
      last = row.slot();
    }
  }

  private void checkIterations() {
    List<SlotRow> counted = forks.rows().stream().filter(row -> row.state().counts()).toList();
    List<SlotRow> present = counted.stream().filter(row -> counts(row).measured() > 0).toList();
    Map<Object, Integer> warmup = most(present, SlotRow::measured, row -> counts(row).warmup());
    Map<Object, Integer> measured = most(present, Task::of, row -> counts(row).measured());
    Map<SlotRow, Counts> planned = new HashMap<>();
    counted.forEach(row -> planned.put(row, new Counts(
        recorded(row.plannedWarmup()).or(() -> option(row, "warmup"))
            .orElse(warmup.getOrDefault(row.measured(), 0)),
        recorded(row.plannedMeasured()).or(() -> option(row, "measurement.iterations"))
            .orElse(measured.getOrDefault(Task.of(row), 1)))));
    List<SlotRow> wrong = counted.stream()
        .filter(row -> counts(row).measured() == 0 || !counts(row).equals(planned.get(row))).toList();
    if (wrong.size() > 1 && wrong.equals(counted.subList(counted.size() - wrong.size(), counted.size()))) {
      SlotRow first = wrong.get(0);
      complaints.add(SamplesFile.NAME, samples.lastLine(), "", "the end of the file", "the samples of "
          + Phrase.of(wrong.size(), "fork") + " from slot " + first.slot() + " on (forks.csv, line " + first.line()
          + ")", "the file was cut: restore it");
      return;
    }
    wrong.forEach(row -> complainAboutCounts(row, planned.get(row)));
  }

  private Counts counts(SlotRow row) {
    return Counts.of(samples.iterations().getOrDefault(row.slot(), Iterations.NONE));
  }

  /** Returns the number that most forks with a key have; of two that are as frequent, the larger one. */
  private static Map<Object, Integer> most(List<SlotRow> rows, Function<SlotRow, ?> key,
      ToIntFunction<SlotRow> count) {
    Map<Object, Map<Integer, Long>> seen = rows.stream().collect(Collectors.groupingBy(key,
        Collectors.groupingBy(count::applyAsInt, Collectors.counting())));
    Map<Object, Integer> most = new HashMap<>();
    seen.forEach((each, counts) -> most.put(each, counts.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow().getKey()));
    return most;
  }

  private static Optional<Integer> recorded(OptionalLong planned) {
    return planned.isPresent() ? Optional.of((int) Math.min(Integer.MAX_VALUE, planned.getAsLong())) : Optional.empty();
  }

  private Optional<Integer> option(SlotRow row, String property) {
    return row.state() != State.MEASURED ? Optional.empty()
        : environment.environment().value(property).map(PLAN::matcher).filter(Matcher::matches)
            .map(plan -> Integer.valueOf(plan.group(1)));
  }

  private void complainAboutCounts(SlotRow row, Counts plan) {
    Counts counts = counts(row);
    if (counts.measured() == 0) {
      complain(row, "state", CsvRow.quoted(row.state().toString())
          + ", but samples.csv has no measured iteration of slot " + row.slot(),
          "at least one", "add it, or correct the state");
    } else {
      complain(row, "state", CsvRow.quoted(row.state().toString()) + ", but samples.csv has " + counts + " of slot "
          + row.slot(), plan + ", as planned for each fork of the cell", "restore the rows that are missing");
    }
  }

  /** Each fork that has a metric has as many iterations of it as the other forks of its cell. */
  private void checkMetrics() {
    record Series(Measured cell, String metric) {}

    Map<Long, SlotRow> rows = new HashMap<>();
    forks.rows().forEach(row -> rows.put(row.slot(), row));
    Map<Series, Map<Integer, List<Place>>> seen = new LinkedHashMap<>();
    samples.counts().forEach((place, count) -> Optional.ofNullable(rows.get(place.slot())).ifPresent(row ->
        seen.computeIfAbsent(new Series(row.measured(), place.phase() + " " + place.metric()), each -> new TreeMap<>())
            .computeIfAbsent(count, each -> new ArrayList<>()).add(place)));
    seen.forEach((series, byCount) -> {
      int most = byCount.entrySet().stream()
          .max(Comparator.comparingInt((Map.Entry<Integer, List<Place>> each) -> each.getValue().size())
              .thenComparing(Map.Entry::getKey)).orElseThrow().getKey();
      byCount.forEach((count, places) -> places.stream().filter(place -> count != most).forEach(place ->
          complain(rows.get(place.slot()), "state", CsvRow.quoted(rows.get(place.slot()).state().toString())
              + ", but samples.csv has " + Phrase.of(count, "iteration") + " of " + series.metric() + " of slot "
              + place.slot(), most + ", as of the other forks of the cell", "restore the rows that are missing")));
    });
  }
}
