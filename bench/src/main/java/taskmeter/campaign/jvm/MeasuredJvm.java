package taskmeter.campaign.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.inject.ExtraWork;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.UsageException;

/**
 * A JVM that is measured.
 *
 * @param label its short name, which no other one of the campaign has
 * @param home its folder
 * @param feature its feature release, such as 25
 * @param settings what each of its processes gets
 * @param extra work that its forks do and do not count
 */
public record MeasuredJvm(String label, Path home, int feature, JvmSettings settings, ExtraWork extra) {

  /** The class that describes the matrix; it runs on the measured JVM, which alone knows what it can do. */
  public static final String PROBE = "taskmeter.scenario.Probe";
  private static final long PATIENCE_S = 60;

  /** What people read. */
  String title() {
    return "JDK " + label + (extra.none() ? "" : ", " + extra.title());
  }

  /** Its program. */
  public Path java() {
    return home.resolve("bin/java");
  }

  /**
   * Asks the probe what the matrix is.
   *
   * @param probe the probe's main class, on this program's class path
   * @throws UsageException where the JVM does not start, which a user's own arguments can bring about
   * @throws IllegalStateException where the probe itself fails
   */
  public Matrix matrix(String probe) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
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
      return Matrix.parse(label, Files.readAllLines(answers).stream().filter(line -> !line.isBlank()).toList());
    } finally {
      Files.deleteIfExists(answers);
    }
  }

  private RuntimeException failure(int exit, String output) {
    String said = Redaction.line(output);
    if (output.contains("Could not create the Java Virtual Machine") || output.contains("initialization of VM")) {
      return new UsageException("-Dbench.jvmArgs: found arguments with which JDK " + label + " does not start ("
          + said + "); all of them were " + settings.text());
    }
    return new IllegalStateException("probe on JDK " + label + ": exit code " + exit + ": " + said);
  }
}
