package taskmeter.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this class path in new JVMs, with the flags of the tests. */
public final class JavaProcess {

  private JavaProcess() {}

  /**
   * Starts a program; its output and errors are one stream.
   *
   * @param flags the JVM's flags
   * @param main the main class
   * @param arguments the program's arguments
   */
  public static Process start(List<String> flags, Class<?> main, List<String> arguments) throws IOException {
    return builder(flags, main, arguments).start();
  }

  /** A builder of the process. */
  static ProcessBuilder builder(List<String> flags, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dtaskmeter.queue=fifo", "-cp",
        System.getProperty("java.class.path")));
    command.addAll(flags);
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
