package taskmeter.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import taskmeter.carrier.Carrier;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.LabelLine;
import taskmeter.protocol.Lines;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;

/**
 * Describes this JVM and the cells that it can run: prints {@link JvmFacts}, {@link LabelLine}s and {@link CellLine}s,
 * one a line, or writes them to a file. The campaign runs the probe on every JVM that it measures. It learns of
 * scenarios in no other way.
 */
public final class Probe {

  private final PrintStream out;

  private Probe(PrintStream out) {
    this.out = out;
  }

  /**
   * Writes the description.
   *
   * @param arguments the file to write; empty for standard output
   */
  public static void main(String[] arguments) throws IOException {
    var probe = new Probe(arguments.length == 0
        ? new PrintStream(System.out, false, StandardCharsets.UTF_8)
        : new PrintStream(arguments[0], StandardCharsets.UTF_8));
    probe.line(JvmFacts.here().withFlags());
    probe.labels();
    probe.cells();
    probe.out.flush();
  }

  private void labels() {
    int position = 1;
    for (var type : Cells.SCENARIOS) {
      var title = type.getAnnotation(Title.class);
      label("scenario", type.getSimpleName(), position++, title.value(), title.operation());
    }
    for (var type : Cells.SCENARIOS) {
      var scenario = Cells.of(type);
      for (var method : Declaration.variants(type)) {
        var variant = method.getAnnotation(Variant.class);
        line(new LabelLine("variant", type.getSimpleName() + "." + method.getName(), variant.position(),
            variant.value(), variant.meaning(), scenario.kind(method).baseline() ? "baseline" : "", variant.against(),
            variant.baseline()));
      }
    }
    for (var carrier : Carrier.values()) {
      label("carrier", carrier.name(), carrier.ordinal() + 1, carrier.title(), "");
    }
    for (var carrier : Carrier.values()) {
      label("creator", carrier.name(), carrier.ordinal() + 1, carrier.thread(), "");
    }
    for (var parameter : Parameter.values()) {
      label("parameter", parameter.name(), parameter.ordinal() + 1, parameter.title(), parameter.meaning());
    }
  }

  private void label(String axis, String name, int position, String title, String meaning) {
    line(new LabelLine(axis, name, position, title, meaning, "", "", ""));
  }

  private void cells() {
    for (var cell : Cells.all()) {
      var warmup = cell.warmup();
      var measurement = cell.measurement();
      line(new CellLine(cell.scenario().getClass().getSimpleName(), cell.variant(), cell.parameters(),
          cell.carrier().name(), cell.creator().name(), cell.pooled(), Carrier.parallelism(),
          cell.kind().threads(cell.carrier()), cell.profile(),
          cell.benchmark(), cell.jvmArguments(),
          warmup.iterations(), millis(warmup.time(), warmup.timeUnit()),
          measurement.iterations(), millis(measurement.time(), measurement.timeUnit()),
          cell.operations(), cell.kind().metrics(cell.carrier()), cell.unavailable().orElse("")));
    }
  }

  private static long millis(int time, TimeUnit unit) {
    return unit.toMillis(time);
  }

  private void line(Record message) {
    out.print(Lines.write(message) + "\n");
  }
}
