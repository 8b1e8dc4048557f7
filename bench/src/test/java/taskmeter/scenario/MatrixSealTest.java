package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;

/**
 * The matrix, sealed: under which label each cell is measured, by which creator, for how long. {@code matrix.txt} is to
 * be read; P is the parallelism.
 */
class MatrixSealTest {

  @Test
  void theCellsAreThoseOfTheFile() throws IOException {
    String sealed;
    try (var file = MatrixSealTest.class.getResourceAsStream("matrix.txt")) {
      sealed = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(sealed, Cells.all().stream().map(MatrixSealTest::line).collect(Collectors.joining("\n", "", "\n")));
  }

  private static String line(Cells.Cell cell) {
    var variant = cell.method().getAnnotation(Variant.class);
    var baseline = variant.baseline();
    return Declaration.name(cell.method()) + (cell.parameters().isEmpty() ? "" : " " + cell.parameters()) + " "
        + cell.carrier() + ": " + String.join(", ", cell.way() + " '" + variant.value() + "'",
            "creator " + cell.creator(), cell.pooled() ? "pooled" : "not pooled", "threads " + threads(cell),
            "warmup " + text(cell.warmup()), "measured " + text(cell.measurement()), cell.operations() + " operations")
        + (cell.way().baseline() ? ", is a baseline" : "")
        + (baseline.isEmpty() ? "" : ", minus " + baseline) + (cell.inStandard() ? "" : ", full only")
        + cell.way().jvmArguments(cell.carrier()).stream().map(argument -> " " + argument)
            .collect(Collectors.joining());
  }

  private static String threads(Cells.Cell cell) {
    var threads = cell.way().threads(cell.carrier());
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
