package taskmeter.report.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Labels.Label;
import taskmeter.report.sample.Mismatches.Mismatch;
import taskmeter.report.sample.Run.FailedDiagnosis;

/**
 * Runs that were not interleaved: a ratio of runtimes of two runs includes the machine's drift.
 *
 * @param runs the runs as they were measured; at least two
 * @param mismatches differences of their environments, which such a ratio also includes
 */
public record MergedRuns(List<Run> runs, List<Mismatch> mismatches) {

  private static final String RUN_SEPARATOR = "+";

  public MergedRuns {
    runs = List.copyOf(runs);
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Merges runs into one with all runtimes, the oldest release first. A runtime keeps its name, unless another run has
   * a runtime of the same name: {@code 25@20261122T101432Z}. Blocks are renumbered, so runs share none. The merged run
   * has no ruler readings, and only the properties of machine and campaign that are equal in all runs.
   *
   * @param runs runs with different names; at least two
   */
  public static Run of(List<Run> runs) {
    RuntimeNames names = RuntimeNames.of(runs);
    List<Fork> forks = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    List<FailedDiagnosis> failed = new ArrayList<>();
    Map<String, Map<String, String>> environment = new LinkedHashMap<>();
    environment.put("", common(runs));
    long blocks = 0;
    for (Run run : runs) {
      for (Fork fork : run.forks()) {
        forks.add(fork.merged(names.of(run, fork.cell().runtime()), blocks));
      }
      run.readings().forEach(reading -> readings.add(reading.on(names.of(run, reading.cell().runtime()))));
      run.failedDiagnoses().forEach(each -> failed.add(each.on(names.of(run, each.cell().runtime()))));
      blocks += run.forks().stream().mapToLong(fork -> fork.block().orElse(0)).max().orElse(0);
      run.runtimes().forEach(runtime ->
          environment.put(names.of(run, runtime), run.environment().properties(runtime)));
    }
    return new Run(runs.stream().map(Run::name).collect(Collectors.joining(RUN_SEPARATOR)), forks, readings,
        failed, new Environment(environment), labels(runs, names), List.of(),
        Optional.of(new MergedRuns(runs, Mismatches.of(runs))));
  }

  /** Returns the run that a runtime of the merged run comes from. */
  Run origin(String runtime) {
    RuntimeNames names = RuntimeNames.of(runs);
    return runs.stream()
        .filter(run -> run.runtimes().stream().anyMatch(each -> names.of(run, each).equals(runtime)))
        .findFirst().orElseThrow(() -> new IllegalArgumentException("runtime: found " + runtime
            + "; expected one of the merged runs"));
  }

  private static Map<String, String> common(List<Run> runs) {
    Map<String, String> common = new LinkedHashMap<>(runs.get(0).environment().properties());
    runs.forEach(run -> common.entrySet().removeIf(property ->
        !property.getValue().equals(run.environment().properties().get(property.getKey()))));
    // If one run is not a measurement, or not complete, neither is the merged run
    for (String property : List.of("measurement", "complete")) {
      runs.stream().flatMap(run -> run.environment().value(property).stream())
          .filter(value -> !value.equals("yes")).findFirst()
          .ifPresent(value -> common.put(property, value));
    }
    return common;
  }

  /** Of two labels with one name the first run's takes precedence; runtimes have new positions. */
  private static Labels labels(List<Run> runs, RuntimeNames names) {
    List<Label> labels = new ArrayList<>(names.labels());
    for (Run run : runs) {
      for (Label label : run.labels().all()) {
        boolean known = labels.stream()
            .anyMatch(other -> other.axis() == label.axis() && other.name().equals(label.name()));
        if (label.axis() != Axis.RUNTIME && !known) {
          labels.add(label);
        }
      }
    }
    return new Labels(labels);
  }
}
