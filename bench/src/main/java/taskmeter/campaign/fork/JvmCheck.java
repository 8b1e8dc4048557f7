package taskmeter.campaign.fork;

import static taskmeter.campaign.fork.ForkCheck.different;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.runtime.JvmSettings;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.RuntimeFacts;

/**
 * Checks that a fork ran on the JVM to measure, with its arguments.
 *
 * @param cell the cell to measure
 * @param jvm the JVM to measure it on
 * @param probed the facts that the probe reported about that JVM
 */
public record JvmCheck(Cell cell, MeasuredJvm jvm, JvmFacts probed) implements RuntimeCheck {

  /** Arguments that JMH adds, the error file, and the class archive. */
  private static final String COMMANDS = "-XX:CompileCommandFile=";
  private static final List<String> HARNESS = List.of("-XX:+UnlockDiagnosticVMOptions",
      "-XX:+UnlockExperimentalVMOptions", COMMANDS, "-XX:ErrorFile=", "-XX:+AutoCreateSharedArchive",
      "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit=");

  @Override
  public String label() {
    return jvm.label();
  }

  @Override
  public int repeatedEvery() {
    return jvm.extra().every();
  }

  @Override
  public Optional<String> difference(RuntimeFacts reported) {
    return switch (reported) {
      case JvmFacts found -> difference(found);
      case PythonFacts found -> Optional.of("runtime: found " + found.name() + "; expected a JVM");
    };
  }

  private Optional<String> difference(JvmFacts found) {
    return different("JVM, feature", found.feature(), jvm.feature())
        .or(() -> different("JVM, version", found.version(), probed.version()))
        .or(() -> different("JVM, name", found.name(), probed.name()))
        .or(() -> different("JVM, vendor", found.vendor(), probed.vendor()))
        .or(() -> different("JVM, home", real(found.home()), real(jvm.home().toString())))
        .or(() -> different("JVM, home", real(found.home()), real(probed.home())))
        .or(() -> different("JVM, collectors", found.collectors(), probed.collectors()))
        // The arguments are checked, and the last one of a kind is valid
        .or(() -> JvmSettings.setHeap(cell.jvmArguments()) ? Optional.empty()
            : different("JVM, heap in bytes", found.heapBytes(), probed.heapBytes()))
        .or(() -> different("JVM, processors", found.processors(), probed.processors()))
        .or(() -> missing(found.arguments()))
        .or(() -> unexpected(found.arguments()))
        .or(() -> overridden(found.arguments()));
  }

  /** The requested arguments, in their order; others may be between them. */
  private Optional<String> missing(List<String> found) {
    List<String> own = JvmSettings.of(jvm.feature(), List.of()).arguments();
    // The launcher reads some of the user's arguments itself, and the JVM does not list them
    List<String> requested = new ArrayList<>(jvm.settings().arguments().stream()
        .filter(argument -> own.contains(argument) || probed.arguments().contains(argument))
        // JMH moves the user's compiler commands into its own file
        .filter(argument -> !argument.startsWith(COMMANDS)).toList());
    requested.addAll(cell.jvmArguments());
    int from = 0;
    for (String argument : requested) {
      int at = found.subList(from, found.size()).indexOf(argument);
      if (at < 0) {
        return Optional.of("JVM, arguments: found no " + argument + " in its place in " + found
            + "; expected the order of " + requested);
      }
      from += at + 1;
    }
    return Optional.empty();
  }

  /** Options that neither the user nor the cell nor JMH requested, and that change the measurement. */
  private Optional<String> unexpected(List<String> found) {
    return found.stream().filter(argument -> !argument.startsWith("-D") && !probed.arguments().contains(argument)
            && !cell.jvmArguments().contains(argument) && HARNESS.stream().noneMatch(argument::startsWith))
        .findFirst().map(argument -> "JVM, arguments: found " + argument + source(argument)
            + ", which was not requested");
  }

  /** The last heap size is valid: that of the cell, unless a variable comes after the command line. */
  private Optional<String> overridden(List<String> found) {
    return found.reversed().stream().filter(JvmCheck::setsMaximum).findFirst()
        .filter(last -> cell.jvmArguments().stream().anyMatch(JvmCheck::setsMaximum)
            && !cell.jvmArguments().contains(last))
        .map(last -> "JVM, arguments: found " + last + source(last) + ", which replaces the cell's "
            + String.join(" ", cell.jvmArguments().stream().filter(JvmCheck::setsMaximum).toList()));
  }

  private static boolean setsMaximum(String argument) {
    return argument.startsWith("-Xmx") || argument.startsWith("-XX:MaxHeapSize=");
  }

  private static String source(String argument) {
    return InheritedOptions.here().variable(argument).map(name -> " of " + name).orElse("");
  }

  private static String real(String home) {
    try {
      return Path.of(home).toRealPath().toString();
    } catch (IOException missing) {
      return home;
    }
  }
}
