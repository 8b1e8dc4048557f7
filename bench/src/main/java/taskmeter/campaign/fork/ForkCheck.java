package taskmeter.campaign.fork;

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
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.RuntimeFacts;
import taskmeter.protocol.TrialLine;

/**
 * Checks that a fork measured its cell: the runtime, the trial, the iterations and the operation counts. Each check
 * returns the first difference, with the value found and the value expected.
 *
 * @param cell the cell to measure
 * @param runtime checks the runtime to measure it on
 * @param diagnosis the kind of a diagnostic fork; empty for a timed fork, which has no profiler
 */
public record ForkCheck(Cell cell, RuntimeCheck runtime, Optional<Diagnosis> diagnosis) {

  /** A thread may begin its iteration late. */
  private static final double LEAST_SHARE = 0.8;
  private static final int FEWEST = 3;

  /** The first and the last of the repeated invocations may be incomplete. */
  private static final int INVOCATIONS_CUT_OFF = 3;

  /** Allows for threads of JMH and the JVM. */
  private static final double MORE_THREADS = 1.02;
  private static final int OTHER_THREADS = 200;

  /** The check of a timed fork. */
  public ForkCheck(Cell cell, RuntimeCheck runtime) {
    this(cell, runtime, Optional.empty());
  }

  /** Why the fork does not count; empty if all checks pass. */
  Optional<String> difference(ForkEvidence recorded, List<CountedSample> samples) {
    return differenceInRuntime(recorded.runtime())
        .or(() -> differenceInTrial(recorded.trial()))
        .or(() -> differenceInIterations(samples))
        .or(() -> recorded.proof().isPresent() ? differenceInCounts(recorded.proof().get(), samples)
            : Optional.of("found scores, but no proof of their carrier"));
  }

  /** Why the runtime is not the one to measure. */
  Optional<String> differenceInRuntime(Optional<RuntimeFacts> reported) {
    return reported.map(found -> different("runtime", runtime.label(), cell.runtime())
            .or(() -> runtime.difference(found)))
        .orElse(Optional.of("found no record of the runtime that it ran on"));
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
    return text(planned.run(), planned.each().toMillis());
  }

  /** The length does not matter if there are no iterations. */
  private static String text(int count, long millis) {
    return count == 0 ? "none" : new Iterations(count, Duration.ofMillis(millis)).text();
  }

  private Optional<String> differenceInIterations(List<CountedSample> samples) {
    List<String> planned = planned();
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

  /** The names of all iterations, in their order. */
  private List<String> planned() {
    List<String> planned = new ArrayList<>();
    for (int i = 1; i <= cell.warmup().count(); i++) {
      planned.add(name(Phase.WARMUP, i));
    }
    int leadIn = cell.measurement().leadIn();
    for (int i = 1; i <= cell.measurement().count(); i++) {
      for (int before = 1; before <= leadIn; before++) {
        planned.add(name(Phase.LEAD_IN, (i - 1) * leadIn + before));
      }
      planned.add(name(Phase.MEASURED, i));
    }
    return planned;
  }

  private static Optional<String> implausible(CountedSample found) {
    return found.sample().plausible() ? Optional.empty()
        : Optional.of("found a score of " + found.sample().value() + " ns/op; expected a finite number above 0");
  }

  /**
   * A measured iteration has each metric of the cell once; any other iteration has it at most once. Each measured
   * iteration of a diagnostic fork has the metrics of its profilers at most once; no other iteration has them.
   */
  private Optional<String> differenceInMetrics(CountedSample iteration) {
    Sample score = iteration.sample();
    boolean measured = score.phase() == Phase.MEASURED;
    List<Metric> optional = measured ? diagnosis.map(Diagnosis::metrics).orElse(List.of()) : List.of();
    return Stream.of(Metric.values()).flatMap(metric -> {
      String name = name(score.phase(), score.iteration()) + ", " + metric;
      List<Sample> found = iteration.secondary().stream().filter(each -> each.metric() == metric).toList();
      boolean profiled = optional.contains(metric);
      if (!profiled && !cell.metrics().contains(metric)) {
        return found.stream().map(each -> name + ": found a value; expected none, because this fork has no profiler "
            + "for it");
      }
      return found.isEmpty() && (profiled || !measured) ? Stream.<String>empty()
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
    int every = runtime.repeatedEvery();
    long counted = samples.stream().mapToLong(CountedSample::allOperations).sum();
    // Operations outside of the timed part are not in the loop that repeats
    double repeated = every == 0 ? 0
        : (double) samples.stream().mapToLong(CountedSample::measuredOperations).sum() / every;
    double expected = counted + repeated;
    double tolerated = every == 0 ? 0 : cell.operations() * (INVOCATIONS_CUT_OFF + ExtraWork.longestRun(every,
        samples.stream().mapToLong(CountedSample::allOperations).max().orElse(0) / cell.operations()));
    return different("injection, one invocation repeated in", proof.repeatedEvery(), every)
        .or(() -> proof.operations().stream().boxed().findFirst()
            .filter(found -> Math.abs(found - expected) > tolerated)
            .map(found -> "operations: found " + found + " that the scenario counted; expected "
                + Math.round(expected) + " that the trial counted" + (every == 0 ? "" : " and injected")))
        .or(() -> proof.threadsStarted().stream().boxed().findFirst()
            .filter(found -> found < expected - tolerated
                || found > (expected + tolerated) * MORE_THREADS + OTHER_THREADS)
            .map(found -> "threads: found " + found + " that the JVM started; expected one for each of "
                + Math.round(expected) + " operations"));
  }

  static Optional<String> different(String what, Object found, Object expected) {
    return found.equals(expected) ? Optional.empty()
        : Optional.of(what + ": found " + found + "; expected " + expected);
  }
}
