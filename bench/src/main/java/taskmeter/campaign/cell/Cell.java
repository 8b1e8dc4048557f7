package taskmeter.campaign.cell;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.protocol.CellLine;

/**
 * One cell of the matrix on one runtime, as listed by the probe.
 *
 * @param runtime the short name of the runtime
 * @param kind the kind of the runtime
 * @param scenario the scenario
 * @param variant the variant within the scenario
 * @param parameters the scenario's parameters, sorted by name
 * @param carrier the kind of thread or pool that runs the tasks
 * @param creator the kind of thread that runs the measured body
 * @param pooled whether tasks share long-lived threads
 * @param parallelism the carrier's parallelism, from 1, where known
 * @param threads kernel threads of the carrier and the creator together; empty if each task has its own
 * @param profile the smallest profile that has the cell
 * @param benchmark the benchmark method, fully qualified
 * @param jvmArguments arguments of this cell's forks in addition to the {@link JvmSettings}
 * @param warmup the warmup iterations
 * @param measurement the measured iterations
 * @param operations in one invocation of the method, from 1
 * @param metrics the metrics that each measured iteration has, besides {@link Metric#TIME}
 * @param unavailable why the cell cannot run on this runtime; empty if it can
 */
public record Cell(String runtime, RuntimeKind kind, String scenario, String variant,
    SortedMap<String, String> parameters, String carrier, String creator, boolean pooled, OptionalInt parallelism,
    OptionalInt threads, Profile profile, String benchmark, List<String> jvmArguments, Iterations warmup,
    Iterations measurement, int operations, List<Metric> metrics, Optional<String> unavailable) {

  public Cell {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    jvmArguments = List.copyOf(jvmArguments);
    metrics = List.copyOf(metrics);
    if (unavailable.isEmpty() && measurement.count() == 0) {
      throw new IllegalArgumentException(scenario + "." + variant + ": available, but no iteration to measure");
    }
    if (operations < 1) {
      throw new IllegalArgumentException(scenario + "." + variant + ": found " + operations + " operations; "
          + "expected 1 or more");
    }
  }

  /**
   * The cell that the probe of a runtime listed.
   *
   * @throws IllegalArgumentException if the line has invalid values
   */
  static Cell of(String runtime, RuntimeKind kind, CellLine line) {
    return new Cell(runtime, kind, line.scenario(), line.variant(), line.parameterMap(), line.carrier(), line.creator(),
        line.pooled(), OptionalInt.of(line.parallelism()), line.threads(), smallest(line.profile()), line.benchmark(),
        line.jvmArguments(), new Iterations(line.warmupIterations(), Duration.ofMillis(line.warmupMillis())),
        new Iterations(line.iterations(), Duration.ofMillis(line.iterationMillis())), line.operations(),
        line.metrics().stream().map(Metric::of).toList(),
        Optional.of(line.reason()).filter(reason -> !reason.isEmpty()));
  }

  private static Profile smallest(String name) {
    return switch (name) {
      case "quick" -> Profile.QUICK;
      case "standard" -> Profile.STANDARD;
      case "full" -> Profile.FULL;
      default -> throw new IllegalArgumentException(
          "found the profile '" + name + "'; expected quick, standard or full");
    };
  }

  /** The name that filters match and people read: {@code BarrierRendezvous.phaser parties=2 VIRTUAL}. */
  public String name() {
    return key().name();
  }

  /** {@code BarrierRendezvous.phaser parties=2 VIRTUAL on JDK 25}. */
  public String onRuntime() {
    return name() + " on " + kind.title(runtime);
  }

  /** Scenario and variant: {@code BarrierRendezvous.phaser}. */
  String label() {
    return scenario + "." + variant;
  }

  /** {@code name=value} pairs, joined by {@code ;}, sorted by name. */
  public String parameterText() {
    return parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining(";"));
  }

  /** The cell without its runtime. */
  public CellKey key() {
    return new CellKey(scenario, variant, parameterText(), carrier, creator, pooled);
  }

  /** Warmup and measured time of one fork; the rest of its slot is harness overhead. */
  public Duration timed() {
    return warmup.total().plus(measurement.total());
  }

  /** The same cell with other metrics besides the time. */
  public Cell withMetrics(List<Metric> metrics) {
    return new Cell(runtime, kind, scenario, variant, parameters, carrier, creator, pooled, parallelism, threads,
        profile, benchmark, jvmArguments, warmup, measurement, operations, metrics, unavailable);
  }

  /** The same cell with other iterations. */
  public Cell with(Iterations warmup, Iterations measurement) {
    return new Cell(runtime, kind, scenario, variant, parameters, carrier, creator, pooled, parallelism, threads,
        profile, benchmark, jvmArguments, warmup, measurement, operations, metrics, unavailable);
  }

  /** The same cell with more arguments of its forks. */
  public Cell withArguments(List<String> arguments) {
    List<String> all = Stream.concat(jvmArguments.stream(), arguments.stream()).toList();
    return new Cell(runtime, kind, scenario, variant, parameters, carrier, creator, pooled, parallelism, threads,
        profile, benchmark, all, warmup, measurement, operations, metrics, unavailable);
  }
}
