package taskmeter.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this class path in JVMs of their own, with the flags that the tests have. */
public final class JavaProcess {

  private JavaProcess() {}

  /**
   * Starts one; what it prints is a single stream.
   *
   * @param flags of the JVM
   * @param main the program
   * @param arguments its own
   */
  public static Process start(List<String> flags, Class<?> main, List<String> arguments) throws IOException {
    return builder(flags, main, arguments).start();
  }

  /** One that is not started yet. */
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
