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
import taskmeter.campaign.cell.Iterations;
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
 * What a fork must have been and done so that its scores may stand under its cell's name. Each answer is the first
 * difference, with what was found and what was expected.
 *
 * @param cell what was to be measured
 * @param jvm what it was to be measured on
 * @param probed what the probe said of that JVM
 */
public record ForkProof(Cell cell, MeasuredJvm jvm, JvmFacts probed) {

  /** A thread may begin its iteration later than the clock of the iteration's end. */
  private static final double LEAST_SHARE = 0.8;
  private static final int FEWEST = 3;

  /** What JMH adds, where a crash is to be written, and the archive of loaded classes. */
  private static final String COMMANDS = "-XX:CompileCommandFile=";
  private static final List<String> HARNESS = List.of("-XX:+UnlockDiagnosticVMOptions",
      "-XX:+UnlockExperimentalVMOptions", COMMANDS, "-XX:ErrorFile=", "-XX:+AutoCreateSharedArchive",
      "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit=");

  /** Of the repeated invocations the first and the last may be cut off. */
  private static final int INVOCATIONS_CUT_OFF = 3;

  /** JMH's and the JVM's own threads. */
  private static final double MORE_THREADS = 1.02;
  private static final int OTHER_THREADS = 200;

  /** Why the fork does not count; empty where all is as it should be. */
  Optional<String> refuted(ForkEvidence seen, List<CountedSample> samples) {
    return refutedJvm(seen.jvm())
        .or(() -> refutedTrial(seen.trial()))
        .or(() -> refutedIterations(samples))
        .or(() -> seen.proof().isPresent() ? refutedCounts(seen.proof().get(), samples)
            : Optional.of("found scores, but no proof of the carrier that they were measured on"));
  }

  /** Why the JVM is not the one that was to be measured. */
  Optional<String> refutedJvm(Optional<JvmFacts> testified) {
    if (testified.isEmpty()) {
      return Optional.of("found no word of the JVM that it ran on");
    }
    JvmFacts found = testified.get();
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
        .or(() -> unasked(found.arguments()));
  }

  /** The arguments that were asked for, in their order; others may stand between them. */
  private Optional<String> missing(List<String> found) {
    List<String> own = JvmSettings.of(jvm.feature(), List.of()).arguments();
    // Some of a user's are read by the launcher alone, and no JVM lists them
    List<String> asked = new ArrayList<>(jvm.settings().arguments().stream()
        .filter(argument -> own.contains(argument) || probed.arguments().contains(argument))
        // JMH puts a user's commands into its own file
        .filter(argument -> !argument.startsWith(COMMANDS)).toList());
    asked.addAll(cell.jvmArguments());
    int from = 0;
    for (String argument : asked) {
      int at = found.subList(from, found.size()).indexOf(argument);
      if (at < 0) {
        return Optional.of("JVM, arguments: expected " + argument + ", after those that come before it in " + asked
            + ", found " + found);
      }
      from += at + 1;
    }
    return Optional.empty();
  }

  /** Options that change what is measured, and that neither the user nor the cell nor JMH asked for. */
  private Optional<String> unasked(List<String> found) {
    return found.stream().filter(argument -> !argument.startsWith("-D") && !probed.arguments().contains(argument)
            && !cell.jvmArguments().contains(argument) && HARNESS.stream().noneMatch(argument::startsWith))
        .findFirst().map(argument -> "JVM, arguments: found " + argument + ", which nobody asked for");
  }

  private Optional<String> refutedTrial(Optional<TrialLine> testified) {
    if (testified.isEmpty()) {
      return Optional.of("found no word of what it was told to measure");
    }
    TrialLine found = testified.get();
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

  /** Of no iterations the length is no matter. */
  private static String text(int count, long millis) {
    return count == 0 ? "none" : new Iterations(count, Duration.ofMillis(millis)).text();
  }

  private Optional<String> refutedIterations(List<CountedSample> samples) {
    List<String> planned = Stream.of(Phase.WARMUP, Phase.MEASURED).flatMap(phase ->
        Stream.iterate(1, number -> number <= of(phase).count(), number -> number + 1)
            .map(number -> name(phase, number))).toList();
    if (samples.size() != planned.size()) {
      return Optional.of("found " + samples.size() + " iterations, planned were " + planned.size());
    }
    for (int i = 0; i < planned.size(); i++) {
      CountedSample each = samples.get(i);
      String name = name(each.sample().phase(), each.sample().iteration());
      Optional<String> difference = different("iteration " + (i + 1) + " of " + planned.size(), name, planned.get(i))
          .or(() -> implausible(each));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return refutedLength(Phase.WARMUP, samples).or(() -> refutedLength(Phase.MEASURED, samples));
  }

  private static Optional<String> implausible(CountedSample found) {
    return found.sample().plausible() ? Optional.empty()
        : Optional.of("found a score of " + found.sample().value() + " ns/op, allowed are those above 0");
  }

  /**
   * A score by the operations that it is the mean of is the time that the iteration took. On a busy machine a single
   * iteration begins late, so the typical one is looked at, and none of a phase that has no typical one.
   */
  private Optional<String> refutedLength(Phase phase, List<CountedSample> samples) {
    List<CountedSample> byLength = samples.stream().filter(each -> each.sample().phase() == phase)
        .sorted(Comparator.comparingDouble(CountedSample::nanoseconds)).toList();
    if (of(phase).count() < FEWEST) {
      return Optional.empty();
    }
    CountedSample typical = byLength.get(byLength.size() / 2);
    return typical.nanoseconds() >= LEAST_SHARE * of(phase).each().toNanos() ? Optional.empty()
        : Optional.of(name(phase, typical.sample().iteration()) + ": found " + typical.measuredOperations()
            + " operations of " + typical.sample().value() + " ns, expected that they take the "
            + of(phase).each().toMillis() + " ms of the iteration");
  }

  private static String name(Phase phase, int iteration) {
    return phase + " " + iteration;
  }

  private Iterations of(Phase phase) {
    return phase == Phase.WARMUP ? cell.warmup() : cell.measurement();
  }

  private Optional<String> refutedCounts(ProofLine proof, List<CountedSample> samples) {
    int every = jvm.extra().every();
    long counted = samples.stream().mapToLong(CountedSample::allOperations).sum();
    // What JMH runs before and after the clock is not in the loop that repeats
    double repeated = every == 0 ? 0
        : (double) samples.stream().mapToLong(CountedSample::measuredOperations).sum() / every;
    double expected = counted + repeated;
    double tolerated = every == 0 ? 0 : (double) INVOCATIONS_CUT_OFF * cell.operations();
    return different("injection, one invocation repeated in", proof.repeatedEvery(), every)
        .or(() -> proof.operations().stream().boxed().findFirst()
            .filter(found -> Math.abs(found - expected) > tolerated)
            .map(found -> "operations: found " + found + " that the scenario counted, expected "
                + Math.round(expected) + " that JMH counted" + (every == 0 ? "" : " and injected")))
        .or(() -> proof.threadsStarted().stream().boxed().findFirst()
            .filter(found -> found < expected - tolerated
                || found > (expected + tolerated) * MORE_THREADS + OTHER_THREADS)
            .map(found -> "threads: found " + found + " that the JVM started, expected one for each of "
                + Math.round(expected) + " operations"));
  }

  private static Optional<String> different(String what, Object found, Object expected) {
    return found.equals(expected) ? Optional.empty()
        : Optional.of(what + ": found " + found + ", expected " + expected);
  }

  private static String real(String home) {
    try {
      return Path.of(home).toRealPath().toString();
    } catch (IOException gone) {
      return home;
    }
  }
}
