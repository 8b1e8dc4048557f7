package taskmeter.campaign.jvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.message.UsageException;

/**
 * The JVMs of a campaign with their matrices, in display order.
 *
 * @param matrices the matrix that the probe printed on each JVM
 */
public record Runtimes(Map<MeasuredJvm, Matrix> matrices) {

  public Runtimes {
    matrices = new LinkedHashMap<>(matrices);
  }

  /**
   * Runs the probe on each JVM.
   *
   * @throws UsageException if one does not start
   */
  public static Runtimes probed(List<MeasuredJvm> jvms, String probe) throws IOException, InterruptedException {
    Map<MeasuredJvm, Matrix> matrices = new LinkedHashMap<>();
    for (MeasuredJvm jvm : jvms) {
      matrices.put(jvm, jvm.matrix(probe));
    }
    return new Runtimes(matrices);
  }

  /** The short names of the JVMs. */
  public List<String> names() {
    return matrices.keySet().stream().map(MeasuredJvm::label).toList();
  }

  /** The cells of all JVMs. */
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
    matrices.forEach((jvm, matrix) -> all.add(new Label("runtime", jvm.label(),
        (int) all.stream().filter(label -> label.axis().equals("runtime")).count() + 1,
        jvm.title(), matrix.jvmName(), "", "", "")));
    all.addAll(Metric.labels(planned, diagnoses));
    return all;
  }
}
