package taskmeter.campaign.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;

/**
 * What the probe of one runtime said: what the runtime is, the labels, and all cells of the matrix.
 *
 * @param jvm what the runtime says of itself
 * @param labels what there is to say of the names in the cells
 * @param cells those that can run and those that cannot
 */
public record Matrix(JvmFacts jvm, List<Label> labels, List<Cell> cells) {

  public Matrix {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /**
   * Reads the probe's lines, each of them a {@link JvmFacts}, a {@link LabelLine} or a {@link CellLine}.
   *
   * @param runtime the runtime's short name
   * @param lines what the probe wrote
   * @throws IllegalStateException naming every line that is none of these: a fault of the probe, not of a user
   */
  public static Matrix parse(String runtime, List<String> lines) {
    List<String> complaints = new ArrayList<>();
    List<JvmFacts> jvms = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        if (Lines.holds(JvmFacts.class, line)) {
          jvms.add(Lines.read(JvmFacts.class, line));
        } else if (Lines.holds(LabelLine.class, line)) {
          labels.add(Label.of(Lines.read(LabelLine.class, line)));
        } else if (Lines.holds(CellLine.class, line)) {
          cells.add(Cell.of(runtime, Lines.read(CellLine.class, line)));
        } else {
          throw new IllegalArgumentException(
              "found " + line.split("\t", 2)[0] + ", allowed are JvmFacts, LabelLine, CellLine");
        }
      } catch (IllegalArgumentException e) {
        complaints.add("probe, line " + (i + 1) + ": " + e.getMessage());
      }
    }
    if (jvms.size() != 1) {
      complaints.add("probe: found " + jvms.size() + " lines with JvmFacts, allowed is one");
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
    return new Matrix(jvms.getFirst(), labels, cells);
  }

  /** What the JVM calls itself, with its version. */
  public String jvmName() {
    return String.join(" ", jvm.name(), jvm.version()).strip();
  }

  /** The runtime's properties in {@code environment.csv}, in the order of the file. */
  public SequencedMap<String, String> properties() {
    SequencedMap<String, String> properties = new LinkedHashMap<>();
    properties.put("feature", Integer.toString(jvm.feature()));
    properties.put("jvm.version", jvm.version());
    properties.put("jvm.name", jvm.name());
    properties.put("jvm.vendor", jvm.vendor());
    properties.put("jvm.collector", String.join(", ", jvm.collectors()));
    // What names a file is nobody's business
    properties.put("jvm.arguments", jvm.arguments().stream()
        .filter(argument -> !argument.contains("/") || argument.startsWith("--add-opens"))
        .collect(Collectors.joining(" ")));
    properties.put("jvm.heap_bytes", Long.toString(jvm.heapBytes()));
    return properties;
  }
}
