package taskmeter.scenario;

import java.nio.file.Path;
import java.util.Set;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs cells one after the other in this JVM, each far too short for a measurement. */
public final class RunCells {

  private RunCells() {}

  /** Takes the folder for evidence and the names of the cells. */
  public static void main(String[] arguments) throws Exception {
    var names = Set.of(arguments);
    for (var cell : Cells.all()) {
      if (names.contains(name(cell))) {
        System.setProperty(Evidence.FILE, Path.of(arguments[0]).resolve(file(cell)).toString());
        run(cell);
      }
    }
    System.exit(0);
  }

  private static void run(Cells.Cell cell) throws Exception {
    var options = new OptionsBuilder()
        .include("^" + cell.benchmark().replace(".", "\\.") + "$")
        .param("carrier", cell.carrier().name())
        .operationsPerInvocation(cell.operations())
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(5))
        .verbosity(VerboseMode.SILENT);
    Cells.parsed(cell.parameters()).forEach(options::param);
    new Runner(options.build()).run();
  }

  static String name(Cells.Cell cell) {
    return cell.scenario().getClass().getSimpleName() + "." + cell.variant() + " " + cell.parameters() + " "
        + cell.carrier();
  }

  static String file(Cells.Cell cell) {
    return name(cell).replaceAll("[^A-Za-z0-9.]", "_") + ".properties";
  }
}
