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
 * The output of the probe on one runtime: facts about the JVM, the labels, and all cells of the matrix.
 *
 * @param jvm facts about the JVM
 * @param labels titles and meanings of the names in the cells
 * @param cells all cells, available or not
 */
public record Matrix(JvmFacts jvm, List<Label> labels, List<Cell> cells) {

  public Matrix {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /**
   * Parses the probe's lines, each of them a {@link JvmFacts}, a {@link LabelLine} or a {@link CellLine}.
   *
   * @param runtime the runtime's short name
   * @param lines the lines that the probe wrote
   * @throws IllegalStateException with every invalid line: a bug of the probe, not a user's mistake
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
              "found " + line.split("\t", 2)[0] + "; expected JvmFacts, LabelLine or CellLine");
        }
      } catch (IllegalArgumentException e) {
        complaints.add("probe, line " + (i + 1) + ": " + e.getMessage());
      }
    }
    if (jvms.size() != 1) {
      complaints.add("probe: found " + jvms.size() + " lines with JvmFacts; expected one");
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
    return new Matrix(jvms.getFirst(), labels, cells);
  }

  /** The name and version of the JVM. */
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
    // Arguments with a path are omitted, because they may be private
    properties.put("jvm.arguments", jvm.arguments().stream()
        .filter(argument -> !argument.contains("/") || argument.startsWith("--add-opens"))
        .collect(Collectors.joining(" ")));
    properties.put("jvm.heap_bytes", Long.toString(jvm.heapBytes()));
    return properties;
  }
}
