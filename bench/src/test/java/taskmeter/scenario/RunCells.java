package taskmeter.scenario;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.ForkEvidence;

/** Runs cells one after the other in one JVM, each too short for a measurement. */
public final class RunCells {

  private static final long LIMIT_S = 90;

  private RunCells() {}

  /**
   * Runs the cells.
   *
   * @param arguments the folder for evidence, and the names of the cells
   */
  public static void main(String[] arguments) throws Exception {
    var names = Set.of(arguments);
    for (var cell : Cells.all()) {
      if (names.contains(name(cell))) {
        System.setProperty(ForkEvidence.FILE, Path.of(arguments[0]).resolve(file(cell)).toString());
        run(cell);
      }
    }
    System.exit(0);
  }

  private static void run(Cells.PlannedCell cell) throws Exception {
    var options = new OptionsBuilder()
        .include("^" + cell.benchmark().replace(".", "\\.") + "$")
        .param("carrier", cell.carrier().name())
        .operationsPerInvocation(cell.operations())
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(5))
        .verbosity(VerboseMode.SILENT);
    CellLine.parameterMap(cell.parameters()).forEach(options::param);
    new Runner(options.build()).run();
  }

  /** Runs cells in a JVM with these arguments, and returns the evidence of each by name. */
  static Map<String, ForkEvidence> inAJvm(List<String> arguments, Collection<Cells.PlannedCell> cells, Path folder)
      throws Exception {
    var names = cells.stream().map(RunCells::name).toList();
    String output = inAJvm(System.getProperty("java.class.path"), arguments, names, folder);
    var found = new TreeMap<String, ForkEvidence>();
    for (var cell : cells) {
      var file = folder.resolve(file(cell));
      if (Files.exists(file)) {
        found.put(name(cell), ForkEvidence.read(file));
      }
    }
    if (found.isEmpty()) {
      throw new IOException(output);
    }
    return found;
  }

  /** Runs cells by name, with another class path, and returns the output of the JVM. */
  static String inAJvm(String classPath, List<String> arguments, List<String> names, Path folder) throws Exception {
    var command = new ArrayList<String>();
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("-Djmh.ignoreLock=true");
    // As JMH does for a fork
    command.add("-XX:CompileCommandFile=" + hints(classPath, folder));
    command.addAll(arguments);
    command.addAll(List.of("-cp", classPath, RunCells.class.getName(), folder.toString()));
    command.addAll(names);
    return run(command, folder);
  }

  /** Runs the JVM of this test, for a limited time, and returns its output. */
  static String run(List<String> arguments, Path folder) throws Exception {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(arguments);
    var printed = folder.resolve("printed.txt");
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
    process.destroyForcibly();
    String output = Files.readString(printed, StandardCharsets.UTF_8);
    if (!ended || process.exitValue() != 0) {
      throw new IOException((ended ? "" : "no end within " + LIMIT_S + " s\n") + output);
    }
    return output;
  }

  private static Path hints(String classPath, Path folder) throws IOException {
    var first = Path.of(classPath.split(File.pathSeparator)[0]).resolve("META-INF/CompilerHints");
    try (InputStream hints = Files.exists(first)
        ? Files.newInputStream(first) : RunCells.class.getResourceAsStream("/META-INF/CompilerHints")) {
      return Files.write(folder.resolve("hints.txt"), hints.readAllBytes());
    }
  }

  static String name(Cells.PlannedCell cell) {
    return name(cell.scenario().getClass().getSimpleName(), cell.variant(), cell.parameters(), cell.carrier().name());
  }

  static String name(String scenario, String variant, String parameters, String carrier) {
    return scenario + "." + variant + " " + parameters + " " + carrier;
  }

  static String file(Cells.PlannedCell cell) {
    return file(name(cell));
  }

  static String file(String name) {
    return name.replaceAll("[^A-Za-z0-9.]", "_") + ".evidence";
  }
}
