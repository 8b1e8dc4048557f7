package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;

/**
 * Seals the matrix: the label of each cell, its creator, and its iterations. {@code matrix.txt} is meant to be read; P
 * is the parallelism.
 */
class MatrixSealTest {

  @Test
  void cellsMatchTheFile() throws IOException {
    String sealed;
    try (var file = MatrixSealTest.class.getResourceAsStream("matrix.txt")) {
      sealed = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(sealed, Stream.concat(
        Stream.of(Carrier.values()).map(each -> each + ": " + each.title() + "; creator: " + each.thread()),
        Cells.all().stream().map(MatrixSealTest::line)).collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void theProbeReportsTheDeclarations(@TempDir Path folder) throws IOException {
    var answers = folder.resolve("answers.txt");
    Probe.main(new String[] {answers.toString()});
    var labels = Files.readAllLines(answers).stream().filter(line -> Lines.holds(LabelLine.class, line))
        .map(line -> Lines.read(LabelLine.class, line)).filter(label -> label.axis().equals("variant")).toList();
    for (var type : Cells.SCENARIOS) {
      for (var method : Declaration.variants(type)) {
        var variant = method.getAnnotation(Variant.class);
        assertTrue(labels.contains(new LabelLine("variant", Declaration.name(method), variant.position(),
            variant.value(), variant.meaning(), Cells.of(type).kind(method).baseline() ? "baseline" : "",
            variant.against(), variant.baseline())), method::toString);
      }
    }
  }

  /** A baseline is measured beside a lookup, which costs hardly more. */
  @Test
  void theQuickProfileHasCellsOfTheReadmesFirstTable() throws IOException {
    var readme = Files.readString(Path.of("../README.md"));
    var quick = Cells.all().stream().filter(cell -> cell.profile().equals("quick") && !cell.kind().baseline()).toList();
    assertEquals(5 * Carrier.values().length, quick.size());
    assertEquals(List.of(), quick.stream().filter(cell -> !readme.contains(
        (" = " + Declaration.name(cell.method()) + " " + cell.parameters()).strip())).toList());
  }

  private static String line(Cells.PlannedCell cell) {
    var variant = cell.method().getAnnotation(Variant.class);
    var baseline = variant.baseline();
    return Declaration.name(cell.method()) + (cell.parameters().isEmpty() ? "" : " " + cell.parameters()) + " "
        + cell.carrier() + ": " + String.join(", ", cell.kind() + " '" + variant.value() + "'",
            "creator " + cell.creator(), cell.pooled() ? "pooled" : "not pooled", "threads " + threads(cell),
            "warmup " + text(cell.warmup()), "measured " + text(cell.measurement()), cell.operations() + " operations")
        + (cell.kind().baseline() ? ", is a baseline" : "")
        + (baseline.isEmpty() ? "" : ", minus " + baseline) + profile(cell)
        + cell.kind().jvmArguments(cell.carrier()).stream().map(argument -> " " + argument)
            .collect(Collectors.joining());
  }

  private static String profile(Cells.PlannedCell cell) {
    return switch (cell.profile()) {
      case "quick" -> ", in quick too";
      case "standard" -> "";
      case "full" -> ", full only";
      default -> throw new IllegalStateException(cell.profile());
    };
  }

  private static String threads(Cells.PlannedCell cell) {
    var threads = cell.kind().threads(cell.carrier());
    if (cell.scenario() instanceof Runner && cell.pooled()) {
      // The only pools whose size is not the parallelism
      return threads.isEmpty() ? "-" : "" + threads.getAsInt();
    }
    return threads.isEmpty() ? "-"
        : "P" + (threads.getAsInt() == Carrier.parallelism() ? "" : "+" + (threads.getAsInt() - Carrier.parallelism()));
  }

  private static String text(Warmup warmup) {
    return warmup.iterations() + "x" + warmup.timeUnit().toMillis(warmup.time()) + "ms";
  }

  private static String text(Measurement measured) {
    return measured.iterations() + "x" + measured.timeUnit().toMillis(measured.time()) + "ms";
  }
}
