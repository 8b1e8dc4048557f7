package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import taskmeter.report.sample.Fork.SchedulePosition;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;

/**
 * Builds small runs for tests: scenario {@code S} with variants {@code slow}, {@code fast}, which is compared with
 * {@code slow}, and the baselines {@code base} and {@code other}; carriers and creators {@code X} and {@code Y};
 * parameters {@code n} and {@code m}; runtimes {@code r}, {@code s} and {@code t}.
 */
public final class SmallRun {

  private final List<Fork> forks = new ArrayList<>();
  private final Map<String, Map<String, String>> environment = new TreeMap<>(
      Map.of("", new TreeMap<>(Map.of("measurement", "yes"))));
  private String name = "small";
  private final List<String> carriers = new ArrayList<>(List.of("X", "Y"));
  private final Map<String, String> subtracted = new TreeMap<>();
  private long parallelism = 2;
  private OptionalLong threads = OptionalLong.empty();

  /** A cell on carrier {@code X}, from {@code X}, not pooled. */
  public static CellKey cell(String variant, String parameters) {
    return cell(variant, parameters, "X", "X", false);
  }

  public static CellKey cell(
      String variant, String parameters, String carrier, String creator, boolean pooled) {
    return new CellKey(
        "r", "S", variant, Parameters.parse(parameters).orElseThrow(), carrier, creator, pooled);
  }

  /** Sets the parallelism of the following forks; the default is 2. */
  public SmallRun parallelism(long number) {
    parallelism = number;
    return this;
  }

  /** Sets the number of threads of carrier and creator in the following forks; not known by default. */
  public SmallRun threads(long number) {
    threads = OptionalLong.of(number);
    return this;
  }

  /** Names the baseline of {@code slow} or {@code fast}. */
  public SmallRun subtract(String baseline, String variant) {
    subtracted.put(variant, baseline);
    return this;
  }

  /** The same cell on another runtime. */
  public static CellKey on(String runtime, CellKey cell) {
    return cell.withRuntime(runtime);
  }

  /** A position in the schedule. */
  public static SchedulePosition schedulePosition(long block, long position, long attempt) {
    return new SchedulePosition(OptionalLong.of(block), OptionalLong.of(position), OptionalLong.of(attempt));
  }

  /** Noise of which only this is known. */
  public static Noise disturbed(boolean disturbed) {
    return new Noise(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalLong.empty(), OptionalDouble.empty(), Optional.of(disturbed), OptionalDouble.empty());
  }

  /** Adds a measured fork with a single iteration. */
  public SmallRun fork(CellKey cell, SchedulePosition schedulePosition, Noise noise, double mean) {
    return fork(cell, schedulePosition, noise, State.MEASURED, OptionalLong.empty(), mean);
  }

  /** Adds a fork without iterations. */
  public SmallRun fork(CellKey cell, SchedulePosition schedulePosition, Noise noise, State state) {
    return fork(cell, schedulePosition, noise, state, OptionalLong.empty());
  }

  /** Adds a measured fork with these iterations. */
  public SmallRun fork(CellKey cell, double... measured) {
    return fork(cell, State.MEASURED, OptionalLong.empty(), measured);
  }

  /** Adds a measured fork with a warmup. */
  public SmallRun warmedUp(CellKey cell, List<Double> warmup, double... measured) {
    fork(cell, measured);
    Fork fork = forks.remove(forks.size() - 1);
    forks.add(fork.with(Iterations.of(warmup.stream().mapToDouble(value -> value).toArray(), measured)));
    return this;
  }

  public SmallRun fork(CellKey cell, State state, OptionalLong poolSize, double... measured) {
    return fork(cell, SchedulePosition.UNKNOWN, Noise.UNKNOWN, state, poolSize, measured);
  }

  private SmallRun fork(
      CellKey cell, SchedulePosition schedulePosition, Noise noise, State state, OptionalLong poolSize,
      double... measured) {
    forks.add(new Fork(forks.size() + 1, schedulePosition, cell, state, "the reason", Optional.empty(),
        Optional.empty(), OptionalLong.of(parallelism), threads, OptionalDouble.empty(), poolSize, noise,
        Iterations.of(new double[0], measured)));
    return this;
  }

  /** Adds a fork with a single iteration for each mean. */
  public SmallRun forks(CellKey cell, double... means) {
    Arrays.stream(means).forEach(mean -> fork(cell, mean));
    return this;
  }

  /** Adds a fork with a single iteration for each mean, in blocks 1, 2, 3, ... */
  public SmallRun blocks(CellKey cell, double... means) {
    for (int i = 0; i < means.length; i++) {
      fork(cell, schedulePosition(i + 1, 1 + (cell.runtime().hashCode() + i) % 2, 1), Noise.UNKNOWN, means[i]);
    }
    return this;
  }

  /** Adds a carrier and creator to {@code X} and {@code Y}. */
  public SmallRun carrier(String name) {
    carriers.add(name);
    return this;
  }

  public SmallRun noMeasurement() {
    return with("", "measurement", "no: a try");
  }

  /** Sets a property of a runtime; with a blank runtime, of the machine or the campaign. */
  public SmallRun with(String runtime, String property, String value) {
    environment.computeIfAbsent(runtime, name -> new TreeMap<>()).put(property, value);
    return this;
  }

  public SmallRun named(String other) {
    name = other;
    return this;
  }

  public Run run() {
    List<Label> labels = new ArrayList<>(List.of(
        label(Axis.SCENARIO, "S", 1),
        new Label(Axis.VARIANT, "S.slow", 1, "Title of S.slow", "", false, Optional.empty(),
            Optional.ofNullable(subtracted.get("slow"))),
        new Label(Axis.VARIANT, "S.fast", 2, "Fast", "", false, Optional.of("slow"),
            Optional.ofNullable(subtracted.get("fast"))),
        new Label(Axis.VARIANT, "S.base", 3, "Base", "", true, Optional.empty(), Optional.empty()),
        new Label(Axis.VARIANT, "S.other", 4, "Other base", "", true, Optional.empty(), Optional.empty()),
        label(Axis.PARAMETER, "n", 1), label(Axis.PARAMETER, "m", 2)));
    carriers.forEach(carrier -> labels.addAll(List.of(
        label(Axis.CARRIER, carrier, labels.size()), label(Axis.CREATOR, carrier, labels.size()))));
    forks.stream().map(fork -> fork.cell().runtime()).distinct()
        .forEach(runtime -> labels.add(label(Axis.RUNTIME, runtime, labels.size())));
    return new Run(name, forks, new Environment(environment), new Labels(labels), List.of(), Optional.empty());
  }

  private static Label label(Axis axis, String name, int position) {
    return new Label(axis, name, position, "Title of " + name, "", false, Optional.empty(), Optional.empty());
  }
}
