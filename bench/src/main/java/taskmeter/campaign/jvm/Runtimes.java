package taskmeter.campaign.jvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.message.UsageException;

/**
 * The JVMs of a campaign and what each of them said of itself, in the order in which they are shown.
 *
 * @param matrices what the probe said on each
 */
public record Runtimes(Map<MeasuredJvm, Matrix> matrices) {

  public Runtimes {
    matrices = new LinkedHashMap<>(matrices);
  }

  /**
   * Asks the probe on each JVM.
   *
   * @throws UsageException where one does not start
   */
  public static Runtimes probed(List<MeasuredJvm> jvms, String probe) throws IOException, InterruptedException {
    Map<MeasuredJvm, Matrix> matrices = new LinkedHashMap<>();
    for (MeasuredJvm jvm : jvms) {
      matrices.put(jvm, jvm.matrix(probe));
    }
    return new Runtimes(matrices);
  }

  /** Their short names. */
  public List<String> names() {
    return matrices.keySet().stream().map(MeasuredJvm::label).toList();
  }

  /** The cells of all of them. */
  public List<Cell> cells() {
    return matrices.values().stream().flatMap(matrix -> matrix.cells().stream()).toList();
  }

  /** The probes' labels, and those of the axes that only the campaign knows. */
  public List<Label> labels() {
    Set<Label> labels = new LinkedHashSet<>();
    matrices.values().forEach(matrix -> labels.addAll(matrix.labels()));
    List<Label> all = new ArrayList<>(labels);
    matrices.forEach((jvm, matrix) -> all.add(new Label("runtime", jvm.label(),
        (int) all.stream().filter(label -> label.axis().equals("runtime")).count() + 1,
        jvm.title(), matrix.jvmName(), "", "", "")));
    all.add(new Label("metric", Label.METRIC, 1, "time per operation"));
    return all;
  }
}
