package taskmeter.campaign.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.RuntimeFacts;

/**
 * The output of the probe on one runtime: facts about the runtime, the labels, and all cells of the matrix.
 *
 * @param facts facts about the runtime
 * @param labels titles and meanings of the names in the cells
 * @param cells all cells, available or not
 */
public record Matrix(RuntimeFacts facts, List<Label> labels, List<Cell> cells) {

  private static final List<Class<? extends Record>> FACTS = List.of(JvmFacts.class, PythonFacts.class);

  public Matrix {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /**
   * Parses the probe's lines: one with {@link RuntimeFacts}, the others {@link LabelLine}s and {@link CellLine}s.
   *
   * @param runtime the runtime's short name
   * @param lines the lines that the probe wrote
   * @throws IllegalStateException with every invalid line: a bug of the probe, not a user's mistake
   */
  public static Matrix parse(String runtime, List<String> lines) {
    List<String> complaints = new ArrayList<>();
    List<RuntimeFacts> facts = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    RuntimeKind kind = lines.stream().anyMatch(line -> Lines.holds(PythonFacts.class, line)) ? RuntimeKind.CPYTHON
        : RuntimeKind.JDK;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        Optional<Class<? extends Record>> type = FACTS.stream().filter(each -> Lines.holds(each, line)).findFirst();
        if (type.isPresent()) {
          facts.add((RuntimeFacts) Lines.read(type.get(), line));
        } else if (Lines.holds(LabelLine.class, line)) {
          labels.add(Label.of(Lines.read(LabelLine.class, line)));
        } else if (Lines.holds(CellLine.class, line)) {
          cells.add(Cell.of(runtime, kind, Lines.read(CellLine.class, line)));
        } else {
          throw new IllegalArgumentException("found " + line.split("\t", 2)[0]
              + "; expected JvmFacts, PythonFacts, LabelLine or CellLine");
        }
      } catch (IllegalArgumentException e) {
        complaints.add("probe, line " + (i + 1) + ": " + e.getMessage());
      }
    }
    if (facts.size() != 1) {
      complaints.add("probe: found " + facts.size() + " lines with the facts of the runtime; expected one");
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
    return new Matrix(facts.getFirst(), labels, cells);
  }

  /** The kind of the runtime. */
  public RuntimeKind kind() {
    return RuntimeKind.of(facts);
  }

  /** The name and version of the virtual machine. */
  public String virtualMachine() {
    return String.join(" ", facts.name(), facts.version()).strip();
  }

  /** The runtime's properties in {@code environment.csv}, in the order of the file. */
  public SequencedMap<String, String> properties() {
    SequencedMap<String, String> properties = new LinkedHashMap<>();
    properties.put("kind", kind().toString());
    switch (facts) {
      case JvmFacts jvm -> jvm(jvm, properties);
      case PythonFacts python -> python(python, properties);
    }
    return properties;
  }

  private static void jvm(JvmFacts jvm, SequencedMap<String, String> properties) {
    properties.put("feature", Integer.toString(jvm.feature()));
    virtualMachine(jvm, jvm.vendor(), properties);
    properties.put("jvm.collector", String.join(", ", jvm.collectors()));
    properties.put("jvm.heap_bytes", Long.toString(jvm.heapBytes()));
    properties.put("jvm.final_flags", jvm.flags().stream().filter(flag -> !flag.contains("/"))
        .map(flag -> flag.replaceFirst("^-XX:", "")).collect(Collectors.joining(" ")));
  }

  private static void python(PythonFacts python, SequencedMap<String, String> properties) {
    properties.put("feature", python.feature());
    virtualMachine(python, python.compiler(), properties);
    properties.put("python.build", python.build());
    properties.put("python.build_flags", String.join(" ", python.buildFlags()));
    properties.put("python.debug", Boolean.toString(python.debug()));
    properties.put("python.gil", Boolean.toString(python.gil()));
    properties.put("python.jit", python.jitEnabled() ? "enabled" : python.jitBuilt() ? "disabled" : "none");
    properties.put("python.asyncio", python.asyncioAccelerated() ? "C" : "Python");
  }

  private static void virtualMachine(RuntimeFacts facts, String vendor, SequencedMap<String, String> properties) {
    properties.put("jvm.version", facts.version());
    properties.put("jvm.name", facts.name());
    properties.put("jvm.vendor", vendor);
    // Arguments with a path are omitted, because they may be private
    properties.put("jvm.arguments", facts.arguments().stream()
        .filter(argument -> !argument.contains("/") || argument.startsWith("--add-opens"))
        .collect(Collectors.joining(" ")));
  }
}
