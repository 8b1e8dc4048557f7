package taskmeter.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import taskmeter.carrier.Carrier;

/**
 * Asks a JVM what it is and which cells it can run, and prints the answers, or writes them to a file, separated
 * by tabs, a line each: {@code jvm property value}, {@code label axis name position title meaning role against}
 * and {@code cell scenario variant parameters carrier creator pooled parallelism profile benchmark jvmArguments
 * warmupIterations warmupMillis iterations iterationMillis operations reason}. The campaign runs it on every
 * runtime that it measures, and knows no scenario from anywhere else.
 */
public final class Probe {

  private final PrintStream out;

  private Probe(PrintStream out) {
    this.out = out;
  }

  /** Takes the name of a file, or nothing. */
  public static void main(String[] arguments) throws IOException {
    var probe = new Probe(arguments.length == 0
        ? new PrintStream(System.out, false, StandardCharsets.UTF_8)
        : new PrintStream(arguments[0], StandardCharsets.UTF_8));
    probe.jvm();
    probe.labels();
    probe.cells();
    probe.out.flush();
  }

  private void jvm() {
    line("jvm", "feature", Runtime.version().feature());
    line("jvm", "jvm.version", System.getProperty("java.vm.version"));
    line("jvm", "jvm.name", System.getProperty("java.vm.name"));
    line("jvm", "jvm.vendor", System.getProperty("java.vendor"));
    line("jvm", "jvm.collector", ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName).collect(Collectors.joining(", ")));
    // Those of JAVA_TOOL_OPTIONS too; what names a file is nobody's business
    line("jvm", "jvm.arguments", ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.contains("/") || argument.startsWith("--add-opens"))
        .collect(Collectors.joining(" ")));
    line("jvm", "jvm.heap_bytes", Runtime.getRuntime().maxMemory());
  }

  private void labels() {
    int position = 1;
    for (var type : Cells.SCENARIOS) {
      var titled = type.getAnnotation(Titled.class);
      line("label", "scenario", type.getSimpleName(), position++, titled.value(), titled.operation(), "", "");
    }
    for (var type : Cells.SCENARIOS) {
      for (var method : Declaration.variants(type)) {
        var variant = method.getAnnotation(Variant.class);
        line("label", "variant", type.getSimpleName() + "." + method.getName(), variant.position(), variant.value(),
            variant.meaning(), Cells.of(type).way(method).baseline() ? "baseline" : "", variant.against());
      }
    }
    for (var carrier : Carrier.values()) {
      line("label", "carrier", carrier, carrier.ordinal() + 1, carrier.title(), "", "", "");
    }
    for (var carrier : Carrier.values()) {
      line("label", "creator", carrier, carrier.ordinal() + 1, carrier.thread(), "", "", "");
    }
    for (var parameter : Parameter.values()) {
      line("label", "parameter", parameter, parameter.ordinal() + 1, parameter.title(), parameter.meaning(), "", "");
    }
  }

  private void cells() {
    for (var cell : Cells.all()) {
      var warmup = cell.warmup();
      var measurement = cell.measurement();
      line("cell", cell.scenario().getClass().getSimpleName(), cell.variant(), cell.parameters(), cell.carrier(),
          cell.creator(), cell.pooled(), Carrier.parallelism(), cell.inStandard() ? "standard" : "full",
          cell.benchmark(), String.join(" ", cell.jvmArguments()),
          warmup.iterations(), millis(warmup.time(), warmup.timeUnit()),
          measurement.iterations(), millis(measurement.time(), measurement.timeUnit()),
          cell.operations(), cell.unavailable().orElse(""));
    }
  }

  private static long millis(int time, TimeUnit unit) {
    return unit.toMillis(time);
  }

  private void line(Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.print(i == 0 ? "" : "\t");
      out.print(String.valueOf(fields[i]).replace('\t', ' ').replace('\n', ' '));
    }
    out.print('\n');
  }
}
