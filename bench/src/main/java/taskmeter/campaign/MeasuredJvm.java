package taskmeter.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The JVM that is measured: the one that runs this program.
 *
 * @param home its folder
 * @param settings what each of its processes gets
 */
record MeasuredJvm(Path home, JvmSettings settings) {
  /** The class that describes the matrix; it runs on the measured JVM, which alone knows what it can do. */
  static final String PROBE = "taskmeter.scenario.Probe";
  private static final long PATIENCE_S = 60;

  /** This JVM, with the user's own arguments. */
  static MeasuredJvm current(List<String> userArguments) {
    return new MeasuredJvm(Path.of(System.getProperty("java.home")),
        JvmSettings.of(Runtime.version().feature(), userArguments));
  }

  /**
   * Asks the probe what the matrix is.
   *
   * @param probe the probe's main class, on this program's class path
   * @throws UsageException where the JVM does not start, which a user's own arguments can bring about
   * @throws IllegalStateException where the probe itself fails
   */
  Matrix matrix(String probe) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(settings.arguments());
    // Answers go to a file: a user's own arguments can make the JVM print whatever they like
    Path answers = Files.createTempFile("taskmeter-probe", ".tsv");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), probe, answers.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw failure(exit, output);
      }
      return Matrix.parse(Files.readAllLines(answers).stream().filter(line -> !line.isBlank()).toList());
    } finally {
      Files.deleteIfExists(answers);
    }
  }

  private RuntimeException failure(int exit, String output) {
    String said = PlainText.line(output);
    if (output.contains("Could not create the Java Virtual Machine") || output.contains("initialization of VM")) {
      return new UsageException("-Dbench.jvmArgs: found arguments with which the JVM does not start ("
          + said + "); all of them were " + settings.text());
    }
    return new IllegalStateException("probe: exit code " + exit + ": " + said);
  }
}
