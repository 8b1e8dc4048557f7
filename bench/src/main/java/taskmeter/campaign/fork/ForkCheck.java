package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.fork.ForkOutput.CountedSample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.jvm.JvmSettings;
import taskmeter.campaign.jvm.MeasuredJvm;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.TrialLine;

/**
 * Checks that a fork measured its cell: the JVM, the trial, the iterations and the operation counts. Each check returns
 * the first difference, with the value found and the value expected.
 *
 * @param cell the cell to measure
 * @param jvm the JVM to measure it on
 * @param probed the facts that the probe reported about that JVM
 * @param diagnosis the kind of a diagnostic fork; empty for a timed fork, which has no profiler
 */
public record ForkCheck(Cell cell, MeasuredJvm jvm, JvmFacts probed, Optional<Diagnosis> diagnosis) {

  /** A thread may begin its iteration late. */
  private static final double LEAST_SHARE = 0.8;
  private static final int FEWEST = 3;

  /** Arguments that JMH adds, the error file, and the class archive. */
  private static final String COMMANDS = "-XX:CompileCommandFile=";
  private static final List<String> HARNESS = List.of("-XX:+UnlockDiagnosticVMOptions",
      "-XX:+UnlockExperimentalVMOptions", COMMANDS, "-XX:ErrorFile=", "-XX:+AutoCreateSharedArchive",
      "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit=");

  /** The first and the last of the repeated invocations may be incomplete. */
  private static final int INVOCATIONS_CUT_OFF = 3;

  /** Allows for threads of JMH and the JVM. */
  private static final double MORE_THREADS = 1.02;
  private static final int OTHER_THREADS = 200;

  /** The check of a timed fork. */
  public ForkCheck(Cell cell, MeasuredJvm jvm, JvmFacts probed) {
    this(cell, jvm, probed, Optional.empty());
  }

  /** Why the fork does not count; empty if all checks pass. */
  Optional<String> difference(ForkEvidence recorded, List<CountedSample> samples) {
    return differenceInJvm(recorded.jvm())
        .or(() -> differenceInTrial(recorded.trial()))
        .or(() -> differenceInIterations(samples))
        .or(() -> recorded.proof().isPresent() ? differenceInCounts(recorded.proof().get(), samples)
            : Optional.of("found scores, but no proof of their carrier"));
  }

  /** Why the JVM is not the one to measure. */
  Optional<String> differenceInJvm(Optional<JvmFacts> reported) {
    if (reported.isEmpty()) {
      return Optional.of("found no record of the JVM that it ran on");
    }
    JvmFacts found = reported.get();
    return different("runtime", jvm.label(), cell.runtime())
        .or(() -> different("JVM, feature", found.feature(), jvm.feature()))
        .or(() -> different("JVM, version", found.version(), probed.version()))
        .or(() -> different("JVM, name", found.name(), probed.name()))
        .or(() -> different("JVM, vendor", found.vendor(), probed.vendor()))
        .or(() -> different("JVM, home", real(found.home()), real(jvm.home().toString())))
        .or(() -> different("JVM, home", real(found.home()), real(probed.home())))
        .or(() -> different("JVM, collectors", found.collectors(), probed.collectors()))
        .or(() -> different("JVM, heap in bytes", found.heapBytes(), probed.heapBytes()))
        .or(() -> different("JVM, processors", found.processors(), probed.processors()))
        .or(() -> missing(found.arguments()))
        .or(() -> unexpected(found.arguments()));
  }

  /** The requested arguments, in their order; others may be between them. */
  private Optional<String> missing(List<String> found) {
    List<String> own = JvmSettings.of(jvm.feature(), List.of()).arguments();
    // The launcher reads some of the user's arguments itself, and the JVM does not list them
    List<String> requested = new ArrayList<>(jvm.settings().arguments().stream()
        .filter(argument -> own.contains(argument) || probed.arguments().contains(argument))
        // JMH moves the user's compiler commands into its own file
        .filter(argument -> !argument.startsWith(COMMANDS)).toList());
    requested.addAll(cell.jvmArguments());
    int from = 0;
    for (String argument : requested) {
      int at = found.subList(from, found.size()).indexOf(argument);
      if (at < 0) {
        return Optional.of("JVM, arguments: found no " + argument + " in its place in " + found
            + "; expected the order of " + requested);
      }
      from += at + 1;
    }
    return Optional.empty();
  }

  /** Options that neither the user nor the cell nor JMH requested, and that change the measurement. */
  private Optional<String> unexpected(List<String> found) {
    return found.stream().filter(argument -> !argument.startsWith("-D") && !probed.arguments().contains(argument)
            && !cell.jvmArguments().contains(argument) && HARNESS.stream().noneMatch(argument::startsWith))
        .findFirst().map(argument -> "JVM, arguments: found " + argument + ", which was not requested");
  }

  private Optional<String> differenceInTrial(Optional<TrialLine> reported) {
    if (reported.isEmpty()) {
      return Optional.of("found no record of the benchmark that it ran");
    }
    TrialLine found = reported.get();
    Map<String, String> expected = new TreeMap<>(cell.parameters());
    expected.put("carrier", cell.carrier());
    Map<String, String> arrived = CellLine.parameterMap(found.parameters());
    return different("benchmark", found.benchmark(), cell.benchmark())
        .or(() -> expected.entrySet().stream()
            .flatMap(each -> different("parameter " + each.getKey(), arrived.getOrDefault(each.getKey(), "none"),
                each.getValue()).stream()).findFirst())
        .or(() -> different("warmup", text(found.warmupIterations(), found.warmupMillis()), text(cell.warmup())))
        .or(() -> different("measurement", text(found.iterations(), found.iterationMillis()), text(cell.measurement())))
        .or(() -> different("operations in an invocation", found.operations(), cell.operations()));
  }

  private static String text(Iterations planned) {
    return text(planned.count(), planned.each().toMillis());
  }

  /** The length does not matter if there are no iterations. */
  private static String text(int count, long millis) {
    return count == 0 ? "none" : new Iterations(count, Duration.ofMillis(millis)).text();
  }

  private Optional<String> differenceInIterations(List<CountedSample> samples) {
    List<String> planned = Stream.of(Phase.WARMUP, Phase.MEASURED).flatMap(phase ->
        Stream.iterate(1, number -> number <= of(phase).count(), number -> number + 1)
            .map(number -> name(phase, number))).toList();
    if (samples.size() != planned.size()) {
      return Optional.of("found " + samples.size() + " iterations; expected " + planned.size());
    }
    for (int i = 0; i < planned.size(); i++) {
      CountedSample each = samples.get(i);
      String name = name(each.sample().phase(), each.sample().iteration());
      Optional<String> difference = different("iteration " + (i + 1) + " of " + planned.size(), name, planned.get(i))
          .or(() -> implausible(each))
          .or(() -> differenceInMetrics(each));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return differenceInLength(Phase.WARMUP, samples).or(() -> differenceInLength(Phase.MEASURED, samples));
  }

  private static Optional<String> implausible(CountedSample found) {
    return found.sample().plausible() ? Optional.empty()
        : Optional.of("found a score of " + found.sample().value() + " ns/op; expected a finite number above 0");
  }

  /**
   * A measured iteration has each metric of the cell once; a warmup iteration has it at most once. Each measured
   * iteration of a diagnostic fork has the metrics of its profilers at most once; no other iteration has them.
   */
  private Optional<String> differenceInMetrics(CountedSample iteration) {
    Sample score = iteration.sample();
    List<Metric> optional = score.phase() == Phase.WARMUP ? List.of()
        : diagnosis.map(Diagnosis::metrics).orElse(List.of());
    return Stream.of(Metric.values()).flatMap(metric -> {
      String name = name(score.phase(), score.iteration()) + ", " + metric;
      List<Sample> found = iteration.secondary().stream().filter(each -> each.metric() == metric).toList();
      boolean profiled = optional.contains(metric);
      if (!profiled && !cell.metrics().contains(metric)) {
        return found.stream().map(each -> name + ": found a value; expected none, because this fork has no profiler "
            + "for it");
      }
      return found.isEmpty() && (profiled || score.phase() == Phase.WARMUP) ? Stream.<String>empty()
          : found.size() != 1 ? Stream.of(name + ": found " + found.size() + " values; expected one")
          : found.stream().filter(each -> !each.plausible()).map(each -> name + ": found " + each.value() + " "
              + metric.unit() + "; expected a finite number, 0 or above");
    }).findFirst();
  }

  /**
   * A score times its operations is the length of the iteration. An iteration can begin late on a busy machine, so the
   * median iteration is checked, and none in a phase with too few iterations.
   */
  private Optional<String> differenceInLength(Phase phase, List<CountedSample> samples) {
    List<CountedSample> byLength = samples.stream().filter(each -> each.sample().phase() == phase)
        .sorted(Comparator.comparingDouble(CountedSample::nanoseconds)).toList();
    if (of(phase).count() < FEWEST) {
      return Optional.empty();
    }
    CountedSample median = byLength.get(byLength.size() / 2);
    return median.nanoseconds() >= LEAST_SHARE * of(phase).each().toNanos() ? Optional.empty()
        : Optional.of(name(phase, median.sample().iteration()) + ": found " + median.measuredOperations()
            + " operations of " + median.sample().value() + " ns; expected a total near the "
            + of(phase).each().toMillis() + " ms of the iteration");
  }

  private static String name(Phase phase, int iteration) {
    return phase + " " + iteration;
  }

  private Iterations of(Phase phase) {
    return phase == Phase.WARMUP ? cell.warmup() : cell.measurement();
  }

  private Optional<String> differenceInCounts(ProofLine proof, List<CountedSample> samples) {
    int every = jvm.extra().every();
    long counted = samples.stream().mapToLong(CountedSample::allOperations).sum();
    // Operations outside of the timed part are not in the loop that repeats
    double repeated = every == 0 ? 0
        : (double) samples.stream().mapToLong(CountedSample::measuredOperations).sum() / every;
    double expected = counted + repeated;
    double tolerated = every == 0 ? 0 : (double) INVOCATIONS_CUT_OFF * cell.operations();
    return different("injection, one invocation repeated in", proof.repeatedEvery(), every)
        .or(() -> proof.operations().stream().boxed().findFirst()
            .filter(found -> Math.abs(found - expected) > tolerated)
            .map(found -> "operations: found " + found + " that the scenario counted; expected "
                + Math.round(expected) + " that JMH counted" + (every == 0 ? "" : " and injected")))
        .or(() -> proof.threadsStarted().stream().boxed().findFirst()
            .filter(found -> found < expected - tolerated
                || found > (expected + tolerated) * MORE_THREADS + OTHER_THREADS)
            .map(found -> "threads: found " + found + " that the JVM started; expected one for each of "
                + Math.round(expected) + " operations"));
  }

  private static Optional<String> different(String what, Object found, Object expected) {
    return found.equals(expected) ? Optional.empty()
        : Optional.of(what + ": found " + found + "; expected " + expected);
  }

  private static String real(String home) {
    try {
      return Path.of(home).toRealPath().toString();
    } catch (IOException missing) {
      return home;
    }
  }
}
