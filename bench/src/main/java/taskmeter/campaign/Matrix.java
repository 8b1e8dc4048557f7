package taskmeter.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What the probe of one runtime said: the runtime's properties, the labels, and all cells of the matrix.
 *
 * @param jvm properties of the runtime, in the probe's order; {@code feature} is always there
 * @param labels what there is to say of the names in the cells
 * @param cells those that can run and those that cannot
 */
record Matrix(SequencedMap<String, String> jvm, List<Label> labels, List<Cell> cells) {
  Matrix {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /**
   * Reads the probe's lines, fields between tabs, the first of them the kind: {@code jvm}, {@code label}, {@code cell}.
   *
   * @param runtime the runtime's short name
   * @param lines what the probe wrote
   * @throws IllegalStateException naming every line that is none of these: a fault of the probe, not of a user
   */
  static Matrix parse(String runtime, List<String> lines) {
    List<String> complaints = new ArrayList<>();
    SequencedMap<String, String> jvm = new LinkedHashMap<>();
    List<Label> labels = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ProbeLine line = new ProbeLine(i + 1, lines.get(i).split("\t", -1));
      try {
        switch (line.kind()) {
          case "jvm" -> jvm.put(line.text(1), line.text(2));
          case "label" -> labels.add(line.label());
          case "cell" -> cells.add(line.cell(runtime));
          default -> complaints.add(line.where() + ": found " + line.kind() + ", allowed are jvm, label, cell");
        }
      } catch (IllegalArgumentException e) {
        complaints.add(e.getMessage());
      }
    }
    if (!jvm.getOrDefault("feature", "").matches("\\d+")) {
      complaints.add("probe: found no line 'jvm feature' with a number");
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
    return new Matrix(jvm, labels, cells);
  }

  /** What the JVM calls itself, with its version. */
  String jvmName() {
    return String.join(" ", jvm.getOrDefault("jvm.name", ""), jvm.getOrDefault("jvm.version", "")).strip();
  }
}
