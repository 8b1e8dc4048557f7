package taskmeter.campaign.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.JvmFacts;

/**
 * The runtimes of a campaign with their matrices, in display order.
 *
 * @param matrices the matrix that the probe printed on each runtime
 */
public record Runtimes(Map<MeasuredRuntime, Matrix> matrices) {

  public Runtimes {
    matrices = new LinkedHashMap<>(matrices);
  }

  /**
   * Runs the probe on each runtime.
   *
   * @throws UsageException if one does not start
   */
  public static Runtimes probed(List<? extends MeasuredRuntime> runtimes, String probe)
      throws IOException, InterruptedException {
    Map<MeasuredRuntime, Matrix> matrices = new LinkedHashMap<>();
    for (MeasuredRuntime runtime : runtimes) {
      matrices.put(runtime, runtime.matrix(probe));
    }
    return new Runtimes(matrices);
  }

  /** The names of the runtimes for people. */
  public List<String> titles() {
    return matrices.keySet().stream().map(MeasuredRuntime::title).toList();
  }

  /** The sizes of the heaps of the JVMs, in bytes. */
  public List<Long> heaps() {
    return matrices.values().stream().flatMap(matrix -> Stream.of(matrix.facts()))
        .flatMap(facts -> facts instanceof JvmFacts jvm ? Stream.of(jvm.heapBytes()) : Stream.empty()).toList();
  }

  /** What options do to the forks that one does not expect: those of the environment, and agents. */
  public List<String> warnings(InheritedOptions inherited) {
    List<String> warnings = new ArrayList<>(inherited.none() ? List.of() : List.of(inherited.warning()));
    matrices.forEach((runtime, matrix) -> {
      List<String> own = matrix.facts().arguments().stream()
          .filter(option -> inherited.variable(option).isEmpty()).toList();
      if (InheritedOptions.anyAgent(own)) {
        warnings.add(runtime.title() + " has an agent, which slows what is measured: " + InheritedOptions.agents(own));
      }
    });
    return warnings;
  }

  /** The cells of all runtimes. */
  public List<Cell> cells() {
    return matrices.values().stream().flatMap(matrix -> matrix.cells().stream()).toList();
  }

  /**
   * The labels of the probes, and the labels of the axes {@code runtime} and {@code metric}.
   *
   * @param planned the cells of the campaign
   * @param diagnoses the kinds of its diagnostic forks
   */
  public List<Label> labels(List<Cell> planned, List<Diagnosis> diagnoses) {
    Set<Label> labels = new LinkedHashSet<>();
    matrices.values().forEach(matrix -> labels.addAll(matrix.labels()));
    List<Label> all = new ArrayList<>(labels);
    matrices.forEach((runtime, matrix) -> all.add(new Label("runtime", runtime.label(),
        (int) all.stream().filter(label -> label.axis().equals("runtime")).count() + 1,
        runtime.title(), matrix.virtualMachine(), "", "", "")));
    all.addAll(Metric.labels(planned, diagnoses));
    return all;
  }
}
